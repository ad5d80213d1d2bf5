import { signInBegan } from '@congress/contract/congress/assembly/questions';
import type { Person } from '@congress/contract/congress/preparation/resources';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../ui/frame/usePage.ts';
import { useCongress, useMay } from '../../live/selectors.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import type { PeopleFilter } from './choose/filterPeople.ts';
import { Codes } from './codes/Codes.tsx';
import { Offices } from './Offices.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { PersonActs } from './PersonActs.tsx';
import rowClasses from './people.module.css';
import { PersonDialog } from './PersonDialog.tsx';

/** `/console/:congressId/people`: everyone, their codes, their leave, and each of them in place. */
export function PeoplePage() {
  const { t } = useTranslation('console');
  const { steps, roster } = useCongress();
  const may = useMay('importRoster');
  usePage(t('people.title'));
  const began = signInBegan({ steps });
  const filters: PeopleFilter[] = [
    'all',
    ...(began ? (['absent', 'present', 'leave'] as const) : (['leave'] as const)),
    'not-notified',
    ...(may ? (['code-none', 'code-issued', 'code-entered'] as const) : []),
    'formal',
    'others',
  ];
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
          {may ? <Codes /> : null}
          <Sheet title={t('people.everyone')}>
            <PeopleTable
              label={t('people.list')}
              filters={filters}
              presence={began}
              codes={may}
              Acts={may ? DeskActs : undefined}
            />
          </Sheet>
          <Offices />
        </>
      )}
    </>
  );
}

function DeskActs({ person }: { person: Person }) {
  const { t } = useTranslation('console');
  const [open, setOpen] = useState(false);
  return (
    <div className={rowClasses.acts}>
      <PersonActs person={person} />
      <Button
        variant="subtle"
        color="gray"
        aria-label={t('people.openWho', { name: person.name })}
        onClick={() => setOpen(true)}
      >
        {t('people.open')}
      </Button>
      {open ? <PersonDialog person={person} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
