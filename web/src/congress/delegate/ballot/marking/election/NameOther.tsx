import type { EligiblePeople } from '@congress/contract/congress/ballot/resources';
import type { ElectionItem } from '@congress/contract/congress/ballot/view';
import { Button, Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eligibleFor } from '../../../../api/ballots.ts';
import { useCongress } from '../../../../live/selectors.ts';
import { useFetched } from '../../../../../live/http/useFetched.ts';
import { RefusalAlert } from '../../../../../ui/acts/RefusalAlert.tsx';
import { LineSkeleton } from '../../../../../ui/frame/PageSkeleton.tsx';
import own from './Election.module.css';

type Person = EligiblePeople['people'][number];
type Props = {
  paperId: string;
  item: ElectionItem;
  /** Who is written in already. */
  written: string[];
  onName: (person: Person) => void;
  onClose: () => void;
};

/** Whom to name instead: people who may be elected and are no candidates, found by part of their name. */
export function NameOther({ paperId, item, written, onName, onClose }: Props) {
  const { t } = useTranslation('marking');
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 300);
  return (
    <Modal.Root opened onClose={onClose}>
      <Modal.Overlay backgroundOpacity={0.5} />
      <Modal.Content aria-label={t('writeIn.title')}>
        <Modal.Body>
          <div className={own.dialogHead}>
            <h2>{t('writeIn.title')}</h2>
            <Button variant="default" onClick={onClose}>
              {t('writeIn.nobody')}
            </Button>
          </div>
          <TextInput
            data-autofocus
            type="search"
            label={t('writeIn.search')}
            value={typed}
            maxLength={40}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {q === '' ? null : <Found key={q} {...{ paperId, item, written, onName, q }} />}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Found({ paperId, item, written, onName, q }: Omit<Props, 'onClose'> & { q: string }) {
  const { t } = useTranslation('marking');
  const { id } = useCongress();
  const [before, setBefore] = useState<{ people: Person[]; after: string | null }>({ people: [], after: null });
  const { value, refusal, retry } = useFetched(`${item.id} ${q} ${before.after}`, () =>
    eligibleFor(id, paperId, item.id, { q, ...(before.after ? { after: before.after } : {}) }),
  );
  const people = [...before.people, ...(value?.people ?? [])];
  const next = value?.next;
  return (
    <>
      <ul className={own.people} aria-label={t('writeIn.found')}>
        {people.map((person) => (
          <li key={person.id}>
            <span>
              <strong>{person.name}</strong> <span className={own.unit}>{person.unit}</span>
            </span>
            <Button
              disabled={written.includes(person.id)}
              aria-label={t('writeIn.chooseName', { name: person.name })}
              onClick={() => onName(person)}
            >
              {t(written.includes(person.id) ? 'writeIn.chosen' : 'writeIn.choose')}
            </Button>
          </li>
        ))}
      </ul>
      {refusal ? <RefusalAlert refusal={refusal} onRetry={retry} /> : null}
      {!value && !refusal ? <LineSkeleton lines={3} /> : null}
      {value && people.length === 0 ? <p role="status">{t('writeIn.noneFound', { part: q })}</p> : null}
      {next ? (
        <Button variant="default" fullWidth onClick={() => setBefore({ people, after: next })}>
          {t('writeIn.more')}
        </Button>
      ) : null}
    </>
  );
}
