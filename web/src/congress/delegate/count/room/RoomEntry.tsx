import { blockFaults } from '@congress/contract/kernel/ballot/block';
import type { RoomEntry as Entries } from '@congress/contract/congress/ballot/resources';
import type { Paper, Room } from '@congress/contract/congress/ballot/view';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roomEntryOf } from '../../../api/ballots.ts';
import { useCongress, useMe } from '../../../live/selectors.ts';
import { useCommand } from '../../../live/useCommand.ts';
import { useFetched } from '../../../../live/http/useFetched.ts';
import { ConfirmDialog } from '../../../../ui/acts/ConfirmDialog.tsx';
import { NotDoneAlert } from '../../../../ui/acts/NotDoneAlert.tsx';
import { PrimaryAction } from '../../../../ui/acts/PrimaryAction.tsx';
import { RefusalAlert } from '../../../../ui/acts/RefusalAlert.tsx';
import { LineSkeleton } from '../../../../ui/frame/PageSkeleton.tsx';
import { Sheet } from '../../../../ui/parts/Sheet.tsx';
import list from '../../parts/lists.module.css';
import { Done } from '../../parts/Rows.tsx';
import { Differences, differingFields } from './Differences.tsx';
import classes from './room.module.css';
import { RoomGrid } from './RoomGrid.tsx';
import { blockFrom, fieldOf, RETURNED, typedFrom } from './typed.ts';
import { useDraft } from './useDraft.ts';
import { usePeopleNames } from './usePeopleNames.ts';

/** What came back in the room, entered by two people on their own (B-10b). */
export function RoomEntry({ paper, room }: { paper: Paper; room: Room }) {
  const { id } = useCongress();
  const { t } = useTranslation('room');
  const mark = room.entries.map(({ personId, at }) => `${personId} ${at}`).join();
  const { value, refusal, retry } = useFetched(`${paper.id} ${mark}`, () => roomEntryOf(id, paper.id));
  return (
    <Sheet title={t(paper.method === 'hands' ? 'titleHands' : 'title')} tone={room.differing === 0 ? 'plain' : 'act'}>
      <p className={list.quiet}>{t(paper.method === 'hands' ? 'leadHands' : 'lead', { issued: room.issued })}</p>
      <RefusalAlert refusal={refusal} onRetry={retry} />
      {value ? (
        <Entry key={paper.id} paper={paper} room={room} entries={value} />
      ) : refusal ? null : (
        <LineSkeleton lines={4} />
      )}
    </Sheet>
  );
}

type Props = { paper: Paper; room: Room; entries: Entries };

function Entry({ paper, room, entries: { mine, other } }: Props) {
  const { t } = useTranslation('room');
  const me = useMe();
  const nameOf = usePeopleNames();
  const { typed, type, forget } = useDraft(paper.id, me.id, mine && typedFrom(paper, mine));
  const [asking, setAsking] = useState(false);
  /** People written in are mentioned nowhere else yet. */
  const [named, setNamed] = useState<Readonly<Record<string, string>>>({});
  const { run, sending, unconfirmed, notDone, dismiss } = useCommand('enterRoomBallots');
  const block = blockFrom(paper, typed);
  const faults = blockFaults(paper, block);
  const empty = (typed[RETURNED] ?? '') === '';
  const [fault] = faults;
  // Both are in already, and neither is mine: I can only take the place of one who is gone.
  const others = room.entries.filter(({ personId }) => personId !== me.id);
  const instead = mine === null && others.length > 1 ? others : [];
  const [insteadOf, setInsteadOf] = useState('');
  const reason = empty
    ? t('noReturned')
    : fault
      ? t('notYet', { title: fault.item.title, found: fault.found, expected: fault.expected })
      : instead.length > 0 && insteadOf === ''
        ? t('chooseInstead')
        : null;
  const enter = async (): Promise<void> => {
    const answer = await run({ paperId: paper.id, ...block, ...(insteadOf ? { insteadOf } : {}) });
    setAsking(false);
    if (answer?.became === 'accepted') forget();
  };
  const agreed = room.differing === 0;
  const theirs = mine && other?.block ? other.block : null;
  return (
    <>
      <State room={room} mine={mine !== null} other={other && nameOf(other.personId)} />
      {mine && theirs && !agreed ? (
        <Differences paper={paper} mine={mine} other={theirs} name={nameOf(other?.personId ?? '')} />
      ) : null}
      {block.returned > room.issued ? (
        <p className={classes.fault} role="status">
          {t('tooMany', { returned: block.returned, issued: room.issued })}
        </p>
      ) : null}
      <RoomGrid
        paper={paper}
        typed={typed}
        type={type}
        faults={empty ? [] : faults}
        nameOf={(personId) => named[personId] ?? nameOf(personId)}
        onName={(item, personId, name) => {
          setNamed((before) => ({ ...before, [personId]: name }));
          type(fieldOf(item.id, `+${personId}`), '');
        }}
        differing={mine && theirs ? differingFields(paper, mine, theirs) : new Set()}
      />
      {instead.length > 0 ? (
        <fieldset className={classes.item}>
          <legend>{t('instead')}</legend>
          {instead.map(({ personId }) => (
            <label key={personId} className={classes.choice}>
              <input
                type="radio"
                name="instead"
                checked={insteadOf === personId}
                onChange={() => setInsteadOf(personId)}
              />
              {nameOf(personId)}
            </label>
          ))}
        </fieldset>
      ) : null}
      <NotDoneAlert of={notDone} onClose={dismiss} />
      <PrimaryAction reason={reason} onClick={() => setAsking(true)} tone={agreed ? 'quiet' : 'act'}>
        {t(mine ? 'again' : 'enter')}
      </PrimaryAction>
      <ConfirmDialog
        opened={asking}
        title={t(mine ? 'again' : 'enter')}
        confirmLabel={t('confirmAction')}
        onConfirm={() => void enter()}
        onCancel={() => setAsking(false)}
        sending={sending}
        unconfirmed={unconfirmed}
      >
        {t('confirm', { returned: block.returned })}
      </ConfirmDialog>
    </>
  );
}

/** How far it is: nobody, one of two, both and alike or not. */
function State({ room, mine, other }: { room: Room; mine: boolean; other: string | null }) {
  const { t } = useTranslation('room');
  if (room.differing === 0) return <Done>{t('agreed')}</Done>;
  if (room.differing !== null) return <p role="status">{t('differ', { count: room.differing })}</p>;
  if (mine) return <Done>{t('waiting')}</Done>;
  return other ? <p role="status">{t('otherIsIn', { name: other })}</p> : null;
}
