import { elections } from '@congress/contract/congress/nomination/questions';
import type { EligiblePeople } from '@congress/contract/congress/ballot/resources';
import { Button, Radio, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useFetched } from '../../../live/http/useFetched.ts';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { LineSkeleton } from '../../../ui/frame/PageSkeleton.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { nominable } from '../../api/ballots.ts';
import { useCongress, useMe } from '../../live/selectors.ts';
import { Why } from '../../rules/why/Why.tsx';
import { useHome } from '../home/useHome.ts';
import { ConfirmedCommand } from '../parts/ConfirmedCommand.tsx';
import list from '../parts/lists.module.css';
import { Missing } from '../parts/Missing.tsx';
import { Page } from '../parts/Page.tsx';
import { Row, Rows } from '../parts/Rows.tsx';
import './mantine.css';

type Person = EligiblePeople['people'][number];

/** Nominating somebody for a post: for one's group, whoever leads one, or by beginning a petition. */
export function NominatePage() {
  const { t } = useTranslation('delegate');
  const { itemId = '' } = useParams();
  const congress = useCongress();
  const me = useMe();
  const navigate = useNavigate();
  const home = useHome();
  const leads = congress.groups.some(({ leaderId }) => leaderId === me.id);
  const [way, setWay] = useState<'group' | 'petition'>(leads ? 'group' : 'petition');
  const [chosen, choose] = useState<Person | null>(null);
  const item = elections(congress).find(({ id }) => id === itemId);
  if (!item) return <Missing back="candidates" />;
  return (
    <Page title={t('candidates.nominateFor', { post: item.election.post })} back="candidates">
      {leads ? (
        <Radio.Group
          label={t('candidates.way')}
          value={way}
          onChange={(value) => setWay(value === 'group' ? 'group' : 'petition')}
        >
          <Radio value="group" label={t('candidates.forGroup')} py="xs" />
          <Radio value="petition" label={t('candidates.byPetition')} py="xs" />
        </Radio.Group>
      ) : null}
      {chosen ? (
        <Sheet>
          <Rows>
            <Row
              title={chosen.name}
              detail={chosen.unit}
              extra={
                <Button variant="default" onClick={() => choose(null)}>
                  {t('candidates.another')}
                </Button>
              }
            />
          </Rows>
          <p className={list.quiet}>
            {t(`candidates.lead.${way}`)}{' '}
            {way === 'petition' ? <Why rules={['petitionersNeeded']} said={t('candidates.lead.petition')} /> : null}
          </p>
          <ConfirmedCommand
            type="nominate"
            body={{ itemId, way, personId: chosen.id, name: '', detail: '' }}
            label={t('candidates.nominateWho', { name: chosen.name })}
            onDone={() => void navigate(home('candidates'), { replace: true })}
          >
            {t('candidates.nominateText', { name: chosen.name, post: item.election.post })}
          </ConfirmedCommand>
        </Sheet>
      ) : (
        <Search itemId={itemId} onChoose={choose} />
      )}
    </Page>
  );
}

function Search({ itemId, onChoose }: { itemId: string; onChoose: (person: Person) => void }) {
  const { t } = useTranslation('delegate');
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 300);
  return (
    <Sheet>
      <TextInput
        type="search"
        label={t('candidates.search')}
        value={typed}
        maxLength={40}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {q === '' ? null : <Found key={q} itemId={itemId} q={q} onChoose={onChoose} />}
    </Sheet>
  );
}

function Found({ itemId, q, onChoose }: { itemId: string; q: string; onChoose: (person: Person) => void }) {
  const { t } = useTranslation('delegate');
  const { id } = useCongress();
  const { value, refusal, retry } = useFetched(`${itemId} ${q}`, () => nominable(id, itemId, { q }));
  if (refusal) return <RefusalAlert refusal={refusal} onRetry={retry} />;
  if (!value) return <LineSkeleton lines={3} />;
  if (value.people.length === 0) return <p role="status">{t('candidates.notFound', { part: q })}</p>;
  return (
    <Rows label={t('candidates.found')}>
      {value.people.map((person) => (
        <Row
          key={person.id}
          title={person.name}
          detail={person.unit}
          extra={
            <Button
              variant="default"
              aria-label={t('candidates.chooseWho', { name: person.name })}
              onClick={() => onChoose(person)}
            >
              {t('candidates.choose')}
            </Button>
          }
        />
      ))}
    </Rows>
  );
}
