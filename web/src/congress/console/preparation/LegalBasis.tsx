import type { Mode } from '@congress/contract/congress/vocabulary';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { Facts } from '../../../ui/desk/Facts.tsx';
import { Note } from '../../../ui/desk/Note.tsx';
import { useCongress } from '../../live/selectors.ts';
import { Why } from '../../rules/why/Why.tsx';
import { useTerms } from '../../texts/useTerms.ts';
import { useCongresses, useRule, useRules } from '../queries.ts';

/** The day delegates were last in one room at an earlier congress of the house, as far as it was held on the platform. */
export function useLastInRoom(): string | null {
  const { id } = useCongress();
  const { data } = useCongresses();
  const met = data?.flatMap((card) => (card.id !== id && card.metInRoom ? [card.metInRoom] : [])) ?? [];
  const last = met.sort()[met.length - 1];
  return last ? last.slice(0, 10) : null;
}

const YEAR = 366 * 24 * 3_600_000;

type Props = { mode: Mode | null; reason: string; lastInRoom: string | null | undefined; now: number };

/** What a congress held this way rests on: why, when people last met, what vital items ask, and where it is written (G-1a). */
export function LegalBasis({ mode, reason, lastInRoom, now }: Props) {
  const { t } = useTranslation('console');
  const { date, locale } = useFormat();
  const terms = useTerms();
  const { items } = useCongress();
  const { data: rules } = useRules();
  const vitalRule = useRule('vitalInterest');
  const inPerson = rules?.rules.find(({ rule }) => rule === 'inPerson')?.source.summary[locale];
  const vital = items.filter(({ vitalInterest }) => vitalInterest);
  const long = !lastInRoom || now - Date.parse(lastInRoom) > YEAR;
  const asked = vitalRule ? t(`basis.vital.${vitalRule}`) : '';
  const rows: [string, ReactNode][] = [
    [t('basis.why'), [mode ? terms.mode(mode) : '', reason.trim()].filter(Boolean).join(t('basis.because'))],
    [t('basis.lastInRoom'), lastInRoom ? date(lastInRoom) : t(lastInRoom === null ? 'basis.never' : 'basis.unsaid')],
    [
      t('basis.vitalTitle'),
      <>
        {asked} {asked ? <Why rules={['vitalInterest']} said={asked} /> : null}
        {vital.length > 0 ? (
          <ul>
            {vital.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        ) : null}
      </>,
    ],
    [
      t('basis.onlineTitle'),
      inPerson ? (
        <>
          {inPerson} <Why rules={['inPerson', 'sessionsPerYear']} said={inPerson} />
        </>
      ) : null,
    ],
  ];
  return (
    <Sheet title={t('basis.title')}>
      <p className={classes.lead}>{t('basis.lead')}</p>
      <Facts rows={rows} />
      {mode === 'online' && long ? (
        <Note icon="warn" tone="warn">
          {t('basis.long')}
        </Note>
      ) : null}
    </Sheet>
  );
}
