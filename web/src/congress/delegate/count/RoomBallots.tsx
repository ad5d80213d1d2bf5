import type { MotionTally } from '@congress/contract/kernel/ballot/tallies';
import { TextInput } from '@mantine/core';
import type { Paper } from '@congress/contract/congress/ballot/view';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../texts/useTerms.ts';
import { useCommand } from '../../live/useCommand.ts';
import { ConfirmDialog } from '../../../ui/acts/ConfirmDialog.tsx';
import { Icon } from '../../../ui/parts/Icon.tsx';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { NotDoneAlert } from '../../../ui/acts/NotDoneAlert.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import list from '../parts/lists.module.css';
import { Done } from '../parts/Rows.tsx';
import classes from './RoomBallots.module.css';
import { roomFault, tallyOf, type Entry } from './room.ts';

const columns = ['for', 'against', 'abstain', 'invalid'] as const;

/** The ballots on paper from the room, entered by a scrutineer as one signed block whose numbers add up. */
export function RoomBallots({ paper }: { paper: Paper }) {
  const { t } = useTranslation('delegateLater');
  const terms = useTerms();
  const [returned, setReturned] = useState('');
  const [entries, setEntries] = useState<Record<string, Entry>>({});
  const [asking, setAsking] = useState(false);
  const [entered, setEntered] = useState(false);
  const { run, sending, unconfirmed, notDone, dismiss } = useCommand('enterRoomBallots');
  const fault = roomFault(paper, returned, entries);
  const reason = fault
    ? fault.kind === 'sum'
      ? t('room.sum', { title: fault.title, sum: fault.sum, returned: fault.returned })
      : t(`room.${fault.kind}`)
    : null;
  const change = (itemId: string, column: keyof MotionTally, value: string): void => {
    setEntered(false);
    setEntries((before) => ({ ...before, [itemId]: { ...before[itemId], [column]: value } }));
  };
  const enter = async (): Promise<void> => {
    const items = Object.fromEntries(paper.items.map(({ id }) => [id, tallyOf(entries[id])]));
    const answer = await run({ paperId: paper.id, returned: Number(returned), items });
    setAsking(false);
    if (answer?.became === 'accepted') setEntered(true);
  };
  return (
    <Sheet title={t('room.title')}>
      <details className={classes.details}>
        <summary>
          {t('room.summary')}
          <Icon name="down" size="1rem" />
        </summary>
        <p className={list.quiet}>{t('room.text')}</p>
        <TextInput
          label={t('room.returned')}
          value={returned}
          inputMode="numeric"
          maxLength={5}
          onChange={(event) => {
            setEntered(false);
            setReturned(event.currentTarget.value);
          }}
        />
        {paper.items.map((item, index) => (
          <fieldset key={item.id} className={classes.item}>
            <legend>
              {index + 1}. {terms.paperItem(item)}
            </legend>
            <div className={classes.numbers}>
              {columns.map((column) => (
                <TextInput
                  key={column}
                  label={column === 'invalid' ? terms.figure('invalid') : terms.mark(column)}
                  value={entries[item.id]?.[column] ?? ''}
                  inputMode="numeric"
                  maxLength={5}
                  onChange={(event) => change(item.id, column, event.currentTarget.value)}
                />
              ))}
            </div>
          </fieldset>
        ))}
        <NotDoneAlert of={notDone} onClose={dismiss} />
        {entered ? <Done>{t('room.entered')}</Done> : null}
        <PrimaryAction reason={reason} onClick={() => setAsking(true)}>
          {t('room.enter')}
        </PrimaryAction>
      </details>
      <ConfirmDialog
        opened={asking}
        title={t('room.enter')}
        confirmLabel={t('room.enterAction')}
        onConfirm={() => void enter()}
        onCancel={() => setAsking(false)}
        sending={sending}
        unconfirmed={unconfirmed}
      >
        {t('room.confirm', { returned })}
      </ConfirmDialog>
    </Sheet>
  );
}
