import { Button, TextInput } from '@mantine/core';
import type { RoomBallots } from '@congress/contract/congress/ballot/resources';
import type { Paper } from '@congress/contract/congress/ballot/view';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { candidatesInRoom, holdersInRoom } from '../../api/ballots.ts';
import { useCongress } from '../../live/selectors.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { LineSkeleton } from '../../../ui/frame/PageSkeleton.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { ConfirmedCommand } from '../parts/ConfirmedCommand.tsx';
import list from '../parts/lists.module.css';
import { Done, Parts, Row, Rows } from '../parts/Rows.tsx';
import { useFetched } from '../../../live/http/useFetched.ts';
import form from '../parts/WriteForm.module.css';

type Person = RoomBallots['people'][number];

/** Handing ballots on paper to people in the room, by name, while the paper is open (B-10). */
export function IssueBallots({ paper }: { paper: Paper }) {
  const { id } = useCongress();
  const { t } = useTranslation('delegateLater');
  const [given, setGiven] = useState<Person[]>([]);
  const [asked, setAsked] = useState('');
  const holders = useFetched(`${paper.id} ${given.length}`, () => holdersInRoom(id, paper.id));
  const last = given[given.length - 1];
  const holds = (person: Person): boolean => holders.value?.people.some((one) => one.id === person.id) ?? false;
  return (
    <>
      <Sheet title={t('issue.title')} tone="act">
        <p className={list.quiet}>{t('issue.text')}</p>
        <Search onAsk={setAsked} />
        {last && holders.value && asked === '' ? (
          holds(last) ? (
            <Done>{t('issue.given', { name: last.name })}</Done>
          ) : (
            <p role="status">{t('issue.passedOver', { name: last.name })}</p>
          )
        ) : null}
        {asked === '' ? null : (
          <Found
            key={asked}
            paper={paper}
            asked={asked}
            onGiven={(person) => {
              setGiven((before) => [...before, person]);
              setAsked('');
            }}
          />
        )}
      </Sheet>
      <RefusalAlert refusal={holders.refusal} onRetry={holders.retry} />
      {holders.value && holders.value.people.length > 0 ? (
        <Sheet title={t('issue.holders', { count: holders.value.people.length })}>
          <Rows>
            {holders.value.people.map((one) => (
              <Row key={one.id} title={one.name} detail={one.staffNumber} />
            ))}
          </Rows>
        </Sheet>
      ) : null}
    </>
  );
}

function Search({ onAsk }: { onAsk: (words: string) => void }) {
  const { t } = useTranslation('delegateLater');
  const [words, setWords] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onAsk(words.trim());
    setWords('');
  };
  return (
    <form onSubmit={submit} className={form.form} noValidate>
      <TextInput
        label={t('issue.who')}
        value={words}
        maxLength={100}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" size="lg">
        {t('issue.find')}
      </Button>
    </form>
  );
}

function Found({ paper, asked, onGiven }: { paper: Paper; asked: string; onGiven: (person: Person) => void }) {
  const { id, groups } = useCongress();
  const { t } = useTranslation('delegateLater');
  const { value, refusal, retry } = useFetched(asked, () => candidatesInRoom(id, paper.id, asked));
  if (refusal) return <RefusalAlert refusal={refusal} onRetry={retry} />;
  if (!value) return <LineSkeleton />;
  if (value.people.length === 0) {
    return (
      <EmptyState icon="search" title={t('issue.nobody', { words: asked })}>
        {t('issue.nobodyText')}
      </EmptyState>
    );
  }
  return (
    <Rows label={t('issue.found')}>
      {value.people.map((person) => (
        <li key={person.id} className={list.entry}>
          <p>
            <strong>{person.name}</strong>{' '}
            <span className={list.detail}>
              <Parts of={[person.staffNumber, groups.find((one) => one.id === person.groupId)?.name ?? '']} />
            </span>
          </p>
          <ConfirmedCommand
            type="issueRoomBallots"
            body={{ paperId: paper.id, personIds: [person.id] }}
            label={t('issue.giveTo', { name: person.name })}
            verb={t('issue.give')}
            tone="quiet"
            irreversible
            onDone={() => onGiven(person)}
          >
            {t('issue.confirm', { name: person.name, number: person.staffNumber })}
          </ConfirmedCommand>
        </li>
      ))}
    </Rows>
  );
}
