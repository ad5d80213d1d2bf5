import type { Item } from '@congress/contract/congress/preparation/view';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../../texts/useTerms.ts';
import { useCongress } from '../../../live/selectors.ts';
import { Attachments } from '../../../ui/files/Attachments.tsx';
import { EmptyState } from '../../../../ui/frame/EmptyState.tsx';
import { Icon } from '../../../../ui/parts/Icon.tsx';
import { Sheet } from '../../../../ui/parts/Sheet.tsx';
import { Answer } from '../../../../ui/desk/Answer.tsx';
import classes from '../../../../ui/desk/desk.module.css';
import { DocumentButton } from '../../parts/DocumentButton.tsx';
import { Tag } from '../../../../ui/desk/Tag.tsx';
import { useHasDraft } from '../../../../ui/desk/forms/drafts.ts';
import { ChangesButton } from './ChangesButton.tsx';
import { ItemDialog, itemDraft } from './ItemDialog.tsx';
import { useAct } from '../../useAct.ts';

/** The items: power, decision, vital interest, text. */
export function Items({ active }: { active: boolean }) {
  const { t } = useTranslation('console');
  const { items } = useCongress();
  const [editing, setEditing] = useState<Item | 'new' | null>(null);
  const unsent = useHasDraft(itemDraft(null));
  const add = (
    <Button leftSection={<Icon name="plus" />} onClick={() => setEditing('new')}>
      {t(unsent ? 'items.addOn' : 'items.add')}
    </Button>
  );
  return (
    <Sheet title={t('items.title')} extra={<Tag>{items.length}</Tag>} tone={active ? 'act' : 'plain'}>
      {items.length === 0 ? (
        <EmptyState title={t('items.none')} {...(active ? { action: add } : {})}>
          {t('items.noneText')}
        </EmptyState>
      ) : (
        <>
          <ol className={classes.list}>
            {items.map((item) => (
              <ItemRow key={item.id} item={item} active={active} onEdit={() => setEditing(item)} />
            ))}
          </ol>
          {active ? <div className={`${classes.bar} ${classes.end} ${classes.above}`}>{add}</div> : null}
        </>
      )}
      {editing ? <ItemDialog item={editing === 'new' ? null : editing} onClose={() => setEditing(null)} /> : null}
    </Sheet>
  );
}

function ItemRow({ item, active, onEdit }: { item: Item; active: boolean; onEdit: () => void }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const remove = useAct('removeItem');
  const unsent = useHasDraft(itemDraft(item));
  return (
    <li>
      <div className={`${classes.bar} ${classes.spread}`}>
        <span className={classes.grow}>
          <span className={classes.name}>{item.title}</span>
          <br />
          <span className={classes.small}>
            {terms.power(item.power)} · {terms.decision(item.decision)}
            {item.vitalInterest ? ` · ${t('items.vital')}` : ''}
          </span>
        </span>
        {active && unsent ? <Tag tone="act">{t('draft.unsent')}</Tag> : null}
        {item.text ? <DocumentButton document={item.text} title={item.title} /> : null}
        <ChangesButton item={item} />
        {active ? (
          <>
            <Button variant="default" aria-label={t('items.editWhat', { title: item.title })} onClick={onEdit}>
              {t('act.edit')}
            </Button>
            <Button
              variant="subtle"
              color="gray"
              loading={remove.sending}
              aria-label={t('items.removeWhat', { title: item.title })}
              onClick={() => void remove.run({ itemId: item.id })}
            >
              {t('act.remove')}
            </Button>
          </>
        ) : null}
      </div>
      {item.election ? (
        <p className={classes.small}>
          {t('parts.seatsOf', {
            post: item.election.post,
            count: item.election.seats,
            slate: terms.slate(item.election.slate),
          })}
        </p>
      ) : null}
      {item.rating ? (
        <p className={classes.small}>{t('parts.subjectsOf', { count: item.rating.subjects.length })}</p>
      ) : null}
      {item.vitalReason ? (
        <p className={classes.small}>{t('items.vitalBecause', { reason: item.vitalReason })}</p>
      ) : null}
      <Attachments about={{ kind: 'item', id: item.id }} label={item.title} add={active} />
      <Answer of={remove} />
    </li>
  );
}
