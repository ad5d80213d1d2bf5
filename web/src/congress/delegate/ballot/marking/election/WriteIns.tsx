import type { ElectionMark } from '@congress/contract/kernel/ballot/marks';
import type { ElectionItem } from '@congress/contract/congress/ballot/view';
import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../../ui/parts/Icon.tsx';
import { countMarks } from './election.ts';
import own from './Election.module.css';

type Props = {
  item: ElectionItem;
  marks: ElectionMark;
  nameOf: (personId: string) => string;
  onAdd: () => void;
  onRemove: (personId: string) => void;
};

/** 另选他人: who was named instead of those marked "against", and whether somebody more may be. */
export function WriteIns({ item, marks, nameOf, onAdd, onRemove }: Props) {
  const { t } = useTranslation('marking');
  const titleId = useId();
  const { against } = countMarks(item, marks);
  const more = against - marks.writeIns.length;
  return (
    <section className={own.others} aria-labelledby={titleId}>
      <h3 id={titleId}>{t('writeIn.title')}</h3>
      <p>{against === 0 ? t('writeIn.firstAgainst') : t('writeIn.most', { count: against })}</p>
      {marks.writeIns.length > 0 ? (
        <ul className={own.people}>
          {marks.writeIns.map((id) => (
            <li key={id}>
              <strong>{nameOf(id)}</strong>
              <Button
                variant="default"
                aria-label={t('writeIn.removeName', { name: nameOf(id) })}
                onClick={() => onRemove(id)}
              >
                {t('writeIn.remove')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {more > 0 ? (
        <Button variant="default" leftSection={<Icon name="plus" />} onClick={onAdd}>
          {t('writeIn.add')}
        </Button>
      ) : null}
    </section>
  );
}
