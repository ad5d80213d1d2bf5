import { standingOf } from '@congress/contract/congress/nomination/questions';
import type { Candidacy } from '@congress/contract/congress/nomination/view';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../../../ui/desk/desk.module.css';
import { Tag } from '../../../ui/desk/Tag.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useCongress } from '../../live/selectors.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { DocumentButton } from '../parts/DocumentButton.tsx';
import { useNameOf, useRule } from '../queries.ts';
import { CheckDialog } from './CheckDialog.tsx';
import { type Letter, LetterDialog } from './LetterDialog.tsx';

type Props = { candidacy: Candidacy; place: number | null; active: boolean };

/** Somebody nominated: by whom, how far it has come, and what the secretariat can do about it. */
export function CandidateRow({ candidacy, place, active }: Props) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const nameOf = useNameOf();
  const [asked, setAsked] = useState<Letter | 'check' | null>(null);
  const name = candidacy.name ?? nameOf(candidacy.personId);
  const standing = standingOf(candidacy);
  const changeable = active && candidacy.publishedAt === null;
  const acts: { what: Letter | 'check'; offered: boolean }[] = [
    { what: 'accept', offered: changeable && standing === 'waiting' },
    { what: 'decline', offered: changeable && standing === 'waiting' },
    { what: 'check', offered: changeable && ['waiting', 'unchecked', 'standing', 'unqualified'].includes(standing) },
    { what: 'withdraw', offered: active && candidacy.answer === 'accepted' && standing === 'standing' },
  ];
  return (
    <li>
      <div className={`${classes.bar} ${classes.spread}`}>
        <span className={classes.grow}>
          <span className={classes.name}>
            {place === null ? '' : `${place}. `}
            {name}
          </span>
          <br />
          <span className={classes.small}>
            {[candidacy.detail, useNominators(candidacy)].filter((part) => part !== '').join(' · ')}
          </span>
        </span>
        {candidacy.statement ? <DocumentButton document={candidacy.statement} title={name} /> : null}
        <Tag {...(standing === 'standing' ? { tone: 'done' as const } : {})}>{terms.candidacy(standing)}</Tag>
        {acts
          .filter(({ offered }) => offered)
          .map(({ what }) => (
            <Button
              key={what}
              variant="default"
              aria-label={`${t(`nomination.act.${what}`)}: ${name}`}
              onClick={() => setAsked(what)}
            >
              {t(`nomination.act.${what}`)}
            </Button>
          ))}
      </div>
      {candidacy.check?.reason ? (
        <p className={classes.small}>{t('nomination.checked', { reason: candidacy.check.reason })}</p>
      ) : null}
      {candidacy.withdrawn?.reason ? (
        <p className={classes.small}>{t('nomination.withdrew', { reason: candidacy.withdrawn.reason })}</p>
      ) : null}
      {asked === 'check' ? (
        <CheckDialog candidacy={candidacy} name={name} onClose={() => setAsked(null)} />
      ) : asked ? (
        <LetterDialog what={asked} candidacy={candidacy} name={name} onClose={() => setAsked(null)} />
      ) : null}
    </li>
  );
}

/** By whom somebody is nominated, in words. */
function useNominators({ nominated }: Candidacy): string {
  const { t } = useTranslation('console');
  const { list } = useFormat();
  const { groups } = useCongress();
  const needed = useRule('petitionersNeeded') ?? 0;
  const { committee, groups: ids, petitioners } = nominated;
  const names = ids.flatMap((id) => groups.find((group) => group.id === id)?.name ?? []);
  return list([
    ...(committee ? [t('nomination.byCommittee')] : []),
    ...names.map((name) => t('nomination.byGroup', { name })),
    ...(petitioners.length > 0 ? [t('nomination.byPetition', { count: petitioners.length, needed })] : []),
  ]);
}
