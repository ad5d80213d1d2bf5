import type { CountReport } from '@congress/contract/congress/ballot/view';
import { useTranslation } from 'react-i18next';
import list from '../parts/lists.module.css';

/** The numbers of a count report: due, present, issued, returned, and those of the room. */
export function ReportFacts({ report }: { report: Omit<CountReport, 'items'> }) {
  const { t } = useTranslation('delegate');
  const facts = [
    ['due', report.due],
    ['present', report.present],
    ['issued', report.issued],
    ['returned', report.returned],
    ...(report.room.issued > 0
      ? ([
          ['roomIssued', report.room.issued],
          ['roomReturned', report.room.returned],
        ] as const)
      : []),
    ...(report.simulated ? ([['simulated', report.simulated]] as const) : []),
  ] as const;
  return (
    <dl className={list.facts}>
      {facts.map(([name, count]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{t(`report.${name}`)}</dt>
          <dd>{t(name === 'due' || name === 'present' ? 'fact.people' : 'fact.ballots', { count })}</dd>
        </div>
      ))}
    </dl>
  );
}
