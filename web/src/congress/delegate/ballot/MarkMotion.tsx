import { Button } from '@mantine/core';
import type { MotionMark } from '@congress/contract/kernel/ballot/marks';
import type { MotionItem } from '@congress/contract/congress/ballot/view';
import { useTranslation } from 'react-i18next';
import { Choices } from './Choices.tsx';
import { ItemFrame, titleIdOf, type ItemProps } from './ItemFrame.tsx';

/** A motion: what is voted on, and, always in sight below it, the mark on it. */
export function MarkMotion({ item, ballot, ...place }: ItemProps<MotionItem>) {
  const { t } = useTranslation('delegate');
  const mark = ballot.choices[item.id];
  const chosen = typeof mark === 'string' ? mark : null;
  return (
    <ItemFrame
      {...place}
      item={item}
      ballot={ballot}
      foot={
        <Choices
          name={item.id}
          chosen={chosen}
          labelledBy={titleIdOf(item)}
          onChoose={(next: MotionMark) => ballot.mark(item.id, next)}
        />
      }
    >
      {chosen === null ? null : (
        <Button variant="subtle" color="gray" onClick={() => ballot.mark(item.id, null)}>
          {t('vote.clear')}
        </Button>
      )}
    </ItemFrame>
  );
}
