import { candidatesFor, elections } from '@congress/contract/congress/nomination/questions';
import type { Step } from '@congress/contract/congress/procedure/view';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { useCongress, useLiveNames } from '../../live/selectors.ts';

type Fact = [name: string, value: string];

/** What a step's record says to everyone, as names and values in words. */
export function useStepFacts(step: Step | null): Fact[] {
  const congress = useCongress();
  const names = useLiveNames();
  const terms = useTerms();
  const { number, dateTime, list } = useFormat();
  const { t } = useTranslation('delegateLater');
  if (!step) return [];
  const people = (ids: string[]): string => (ids.length > 0 ? list(ids.map((id) => terms.name(names[id]))) : '—');
  const { record } = step;
  const { roster, groups, proposals, items, offices, papers, resolutions } = congress;
  switch (record.kind) {
    case 'approval':
      return record.mode
        ? [
            [t('fact.mode'), terms.mode(record.mode)],
            [t('fact.reason'), record.reason],
          ]
        : [];
    case 'roster':
      return [
        [terms.headcount('formal'), t('fact.people', { count: roster.formal })],
        [terms.headcount('frontLine'), t('fact.people', { count: roster.frontLine })],
        [terms.headcount('women'), t('fact.people', { count: roster.women })],
        [terms.headcount('others'), t('fact.people', { count: roster.nonVoting + roster.guests })],
      ];
    case 'grouping':
      return groups.map((group) => [
        group.name,
        t('fact.group', { count: group.formal, leader: people([group.leaderId ?? '']) }),
      ]);
    case 'credentials':
      return [
        [t('fact.panel'), people(offices.credentialsPanel)],
        [t('fact.signed'), people(record.signatures.map((one) => one.personId))],
      ];
    case 'proposals':
      return [[t('fact.proposals'), number(proposals.length)]];
    case 'agenda':
      return [[t('fact.items'), number(items.length)]];
    case 'nomination':
      return elections(congress).map(({ id, election }) => [
        election.post,
        t('fact.people', { count: candidatesFor(congress, id).length }),
      ]);
    case 'notice':
      return record.meetsAt
        ? [
            [t('notice.meetsAt'), dateTime(record.meetsAt)],
            [t('notice.place'), record.place],
          ]
        : [];
    case 'discussion':
      return [[t('fact.summaries'), `${number(record.summaries.length)} / ${number(groups.length)}`]];
    case 'sign-in':
      return record.counted
        ? [
            [terms.figure('due'), t('fact.people', { count: record.counted.due })],
            [terms.figure('present'), t('fact.people', { count: record.counted.present })],
            [t('fact.onSite'), t('fact.people', { count: record.counted.onSite })],
            [t('fact.remote'), t('fact.people', { count: record.counted.remote })],
          ]
        : [];
    case 'preliminary':
      return [
        [t('fact.presidium'), people(offices.presidium)],
        [terms.role('secretary-general'), people(offices.secretaryGeneral ? [offices.secretaryGeneral] : [])],
        [terms.role('chief-scrutineer'), people(offices.chiefScrutineer ? [offices.chiefScrutineer] : [])],
        [terms.role('scrutineer'), people(offices.scrutineers)],
        [terms.role('teller'), people(offices.tellers)],
      ];
    case 'presidium':
      return [
        [terms.role('executive-chair'), people(offices.executiveChairs)],
        [t('fact.schedule'), record.schedule || '—'],
      ];
    case 'report':
      return [[t('fact.presented'), `${number(record.presented.length)} / ${number(congress.agenda.length)}`]];
    case 'declaration':
      return [
        [terms.paperState('declared'), number(papers.filter((paper) => paper.state === 'declared').length)],
        [t('fact.resolutions'), number(resolutions.length)],
      ];
    case 'publication':
      return record.publishedAt
        ? [
            [t('fact.published'), dateTime(record.publishedAt)],
            [t('fact.shownUntil'), record.shownUntil ? dateTime(record.shownUntil) : '—'],
          ]
        : [];
    case 'filing':
      return record.receipt ? [[t('fact.receipt'), `${record.receipt.title} ${record.receipt.number}`]] : [];
    default:
      return [];
  }
}
