import type { Person } from '@congress/contract/resources';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/usePage.ts';
import { useCongress, useHasRole } from '../../../live/selectors.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import { Codes } from './Codes.tsx';
import { Offices } from './Offices.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { PersonActs } from './PersonActs.tsx';
import rowClasses from './people.module.css';
import { SessionsOf } from './SessionsOf.tsx';

/** `/console/:congressId/people`: everyone, their leave, their codes, and who has lost a phone. */
export function PeoplePage() {
  const { t } = useTranslation('console');
  const { steps, roster } = useCongress();
  const may = useHasRole('host', 'secretary');
  usePage(t('people.title'));
  const began = steps.some((step) => step.kind === 'sign-in' && step.state !== 'pending');
  const everyone = roster.formal + roster.nonVoting + roster.guests;
  return (
    <>
      <h1>{t('people.title')}</h1>
      {everyone === 0 ? (
        <EmptyState icon="people" title={t('people.empty')}>
          {t('people.emptyText')}
        </EmptyState>
      ) : (
        <>
          <Sheet title={t('people.everyone')}>
            <PeopleTable
              label={t('people.list')}
              filters={['all', 'absent', 'present', 'leave', 'not-notified', 'formal', 'others']}
              presence={began}
              Acts={may ? DeskActs : undefined}
            />
          </Sheet>
          {may ? <Codes /> : null}
          <Offices />
        </>
      )}
    </>
  );
}

function DeskActs({ person }: { person: Person }) {
  const { t } = useTranslation('console');
  const [lost, setLost] = useState(false);
  return (
    <div className={rowClasses.acts}>
      <PersonActs person={person} />
      <Button
        variant="subtle"
        color="gray"
        aria-label={t('codes.lostWho', { name: person.name })}
        onClick={() => setLost(true)}
      >
        {t('codes.lost')}
      </Button>
      {lost ? <SessionsOf person={person} onClose={() => setLost(false)} /> : null}
    </div>
  );
}
