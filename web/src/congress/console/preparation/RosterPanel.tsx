import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { recordOf, useCongress, useMay } from '../../live/selectors.ts';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { PeopleTable } from '../people/PeopleTable.tsx';
import { CompleteRoster } from './roster/CompleteRoster.tsx';
import { ExportRoster } from './roster/ExportRoster.tsx';
import { ImportRoster } from './roster/ImportRoster.tsx';
import { CarriedNote } from '../lastSession/CarriedNote.tsx';
import { useRosterCache } from '../queries.ts';
import { RemovePerson } from './roster/RemovePerson.tsx';
import type { PanelProps } from '../run/panel.ts';
import shared from '../../../ui/desk/desk.module.css';

const DrawRoster = lazy(async () => ({ default: (await import('./roster/register/DrawRoster.tsx')).DrawRoster }));
const OfferRoster = lazy(async () => ({
  default: (await import('./roster/register/OfferRoster.tsx')).OfferRoster,
}));

/** 代表产生: taking in the roster, its composition, and declaring it complete. */
export function RosterPanel({ step, active }: PanelProps) {
  const { t } = useTranslation('console');
  const { id, roster } = useCongress();
  const { refresh } = useRosterCache();
  const may = useMay('importRoster');
  const complete = recordOf(step, 'roster')?.complete === true;
  return (
    <>
      {active && !complete ? <CarriedNote what="roster" /> : null}
      {roster.formal > 0 || !active ? <CompleteRoster step={step} active={active} /> : null}
      {active ? (
        <Suspense fallback={null}>
          <DrawRoster onDrawn={refresh} />
        </Suspense>
      ) : null}
      {active ? <ImportRoster /> : null}
      {roster.formal > 0 ? (
        <Sheet
          title={t('roster.people')}
          extra={
            <span className={shared.bar}>
              <ExportRoster />
              <Link to={`/console/${id}/people`} className={shared.link}>
                {t('codes.link')}
              </Link>
            </span>
          }
        >
          <PeopleTable
            label={t('people.list')}
            filters={['all', 'formal', 'others']}
            presence={false}
            Acts={active ? RemovePerson : undefined}
          />
        </Sheet>
      ) : null}
      {complete && may ? (
        <Suspense fallback={null}>
          <OfferRoster />
        </Suspense>
      ) : null}
    </>
  );
}
