import type { CountReport } from '@congress/contract/congress/ballot/view';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../texts/useTerms.ts';
import list from '../parts/lists.module.css';

/** The numbers of a count report: due, present, issued, returned, and those of the room. */
export function ReportFacts({ report }: { report: Omit<CountReport, 'items'> }) {
  const { t } = useTranslation('delegateLater');
  const { figure } = useTerms();
  const people = (count: number): string => t('fact.people', { count });
  const ballots = (count: number): string => t('fact.ballots', { count });
  const { due, present, issued, returned, room, simulated } = report;
  const facts = [
    [figure('due'), people(due)],
    [figure('present'), people(present)],
    [figure('issued'), ballots(issued)],
    [figure('returned'), ballots(returned)],
    ...(room.issued > 0
      ? [
          [t('report.roomIssued'), ballots(room.issued)],
          [t('report.roomReturned'), ballots(room.returned)],
        ]
      : []),
    ...(simulated ? [[figure('simulated'), ballots(simulated)]] : []),
  ];
  return (
    <dl className={list.facts}>
      {facts.map(([name, said]) => (
        <div key={name} className={list.fact}>
          <dt>{name}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}
