import type { MajorityRule, PaperItem, VotedOn as What } from '@congress/contract/congress/ballot/view';
import { otherStaff } from '@congress/contract/congress/preparation/questions';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { recordOf, useCongress, usePerson, useStep } from '../../live/selectors.ts';
import { PersonName } from '../PersonName.tsx';
import { Title } from '../../../ui/text/Title.tsx';
import classes from './VotedOn.module.css';

type Size = 'normal' | 'stage';
export type VotedOnProps = { of: Pick<PaperItem, 'votedOn'>; size?: Size };

/**
 * What a preparatory matter puts to the vote, as it stands on the paper: people with unit and category, the agenda,
 * the method of voting, what the report says. Nothing of an item of the agenda, which has its text.
 */
export function VotedOn({ of: { votedOn }, size = 'normal' }: VotedOnProps) {
  if (!votedOn) return null;
  return (
    <div className={classes.what} data-size={size}>
      <Content of={votedOn} size={size} />
    </div>
  );
}

function Content({ of: what, size }: { of: What; size: Size }): ReactNode {
  const { t } = useTranslation();
  const terms = useTerms();
  switch (what.kind) {
    case 'presidium':
      return <People ids={what.presidium} label={t('votedOn.people', { count: what.presidium.length })} />;
    case 'secretary-general':
      return <People ids={[what.secretaryGeneral]} />;
    case 'scrutineers':
      return (
        <>
          <People ids={[what.chiefScrutineer]} label={terms.role('chief-scrutineer')} />
          <People ids={what.scrutineers} label={terms.role('scrutineer')} />
          <People ids={what.tellers} label={terms.role('teller')} />
        </>
      );
    case 'agenda':
      return <Agenda of={what} />;
    case 'voting-method':
      return <Method of={what} size={size} />;
    case 'credentials-report':
      return <Report of={what} />;
    case 'open-seats':
      return <p>{t('votedOn.openSeats', { count: what.seats })}</p>;
  }
}

function People({ ids, label }: { ids: string[]; label?: string }) {
  return (
    <div className={classes.part}>
      {label ? <p className={classes.label}>{label}</p> : null}
      <ul className={classes.people}>
        {ids.map((id) => (
          <Person key={id} id={id} />
        ))}
      </ul>
    </div>
  );
}

function Person({ id }: { id: string }) {
  const person = usePerson(id);
  const terms = useTerms();
  const from = [person?.unit, person?.category && terms.category(person.category)].filter(Boolean);
  return (
    <li>
      <strong>
        <PersonName id={id} />
      </strong>
      {from.length > 0 ? <span>{from.join(' · ')}</span> : null}
    </li>
  );
}

type Of<K extends What['kind']> = { of: Extract<What, { kind: K }> };

function Agenda({ of: { entries } }: Of<'agenda'>) {
  return (
    <ol className={classes.entries}>
      {entries.map(({ id, title, presenterId }) => (
        <li key={id}>
          <Title of={title} />
          {presenterId ? (
            <span>
              <PersonName id={presenterId} />
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

/** What carries a motion, in a sentence; where the regulation prints 半数以上, with what becomes of exactly half. */
function useMajorityWords(): (rule: MajorityRule) => string {
  const { t } = useTranslation();
  const { locale } = useFormat();
  return ({ numerator, denominator, base, strict, wording }) => {
    const half = numerator * 2 === denominator;
    const said = t(strict ? 'votedOn.moreThan' : 'votedOn.atLeast', {
      base: t(`votedOn.base.${base}`),
      fraction: half ? t('votedOn.half') : `${numerator}/${denominator}`,
    });
    if (wording !== 'half-or-more') return said;
    return [said, t(strict ? 'votedOn.halfFails' : 'votedOn.halfCarries')].join(locale === 'en' ? ' ' : '');
  };
}

/** In a hall the items of each method are counted; the agenda beside it names them. */
function Method({ of: { majority, toElect, items }, size }: Of<'voting-method'> & { size: Size }) {
  const congress = useCongress();
  const { t } = useTranslation();
  const terms = useTerms();
  const said = useMajorityWords();
  return (
    <ul className={classes.entries}>
      {(['secret', 'named', 'hands'] as const).map((method) => {
        const titles = items.flatMap(({ itemId, decision }) =>
          decision === method ? (congress.items.find(({ id }) => id === itemId)?.title ?? []) : [],
        );
        return titles.length === 0 ? null : (
          <li key={method}>
            {t('votedOn.by', { method: terms.method(method), count: titles.length })}
            {size === 'stage' ? null : (
              <ul>
                {titles.map((title) => (
                  <li key={title}>
                    <Title of={title} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
      <li>{said(majority)}</li>
      {toElect ? <li>{t('votedOn.toElect', { rule: said(toElect) })}</li> : null}
      <li>{t('votedOn.marks')}</li>
      <li>{t('votedOn.count')}</li>
    </ul>
  );
}

function Report({ of: { stepId, formal } }: Of<'credentials-report'>) {
  const { roster } = useCongress();
  const terms = useTerms();
  const { t } = useTranslation();
  const { number } = useFormat();
  const signed = recordOf(useStep(stepId), 'credentials')?.signatures.length ?? 0;
  const { frontLine, technical, managers, women } = roster;
  const parts = { frontLine, technical, managers, women };
  return (
    <ul className={classes.entries}>
      <li>{t('votedOn.formal', { count: formal })}</li>
      <li>
        {t('votedOn.composition', Object.fromEntries(Object.entries(parts).map(([name, of]) => [name, number(of)])))}
      </li>
      {otherStaff(roster).map(([name, people]) => (
        <li key={name}>
          {terms.headcount(name)} {number(people)}
        </li>
      ))}
      <li>{t('votedOn.signed', { count: signed })}</li>
    </ul>
  );
}
