import type { Previewed } from '@congress/contract/congress/tightening/tightening';
import type { ProfileId } from '@congress/contract/congress/vocabulary';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Names } from '../../../ui/desk/Names.tsx';
import { Note } from '../../../ui/desk/Note.tsx';
import { Tag } from '../../../ui/desk/Tag.tsx';
import { useTerms } from '../../texts/useTerms.ts';
import { useRuleText, useRuleWords } from '../../rules/ruleText.ts';
import classes from '../tightening.module.css';
import { useTighteningWords } from '../words.ts';

/** Profiles that some number would loosen: nothing is published on them. */
export function loosened({ changes }: Previewed): ProfileId[] {
  return [...new Set(changes.filter(({ effect }) => effect === 'looser').map(({ profile }) => profile))];
}

/** Numbers that would change nothing under any of the profiles. */
export function idle({ changes }: Previewed): string[] {
  const rules = [...new Set(changes.map(({ rule }) => rule))];
  return rules.filter((rule) => !changes.some((one) => one.rule === rule && one.effect === 'stricter'));
}

type Change = Previewed['changes'][number];
type AheadProps = { of: Previewed; onLeaveOut: (profiles: ProfileId[]) => void };

/** Before it is published: each number under each profile, before and after, and for whom. */
export function Ahead({ of: previewed, onLeaveOut }: AheadProps) {
  const { t } = useTranslation('tightening');
  const { number, list } = useFormat();
  const terms = useTerms();
  const words = useRuleWords();
  const { changes, unions, names } = previewed;
  const out = loosened(previewed);
  const byRule = Map.groupBy(changes, ({ rule }) => rule);
  return (
    <div className={classes.ahead}>
      {[...byRule].map(([rule, those]) => (
        <section key={rule} aria-label={words.rule(rule)}>
          <h2>{words.rule(rule)}</h2>
          {alike(those).map((same) => (
            <Line key={same[0].profile} of={same} />
          ))}
        </section>
      ))}
      {out.length > 0 ? (
        <Note icon="warn" tone="warn" live>
          {t('ahead.looser', { profiles: list(out.map(terms.profile)) })}{' '}
          <Button variant="default" size="sm" onClick={() => onLeaveOut(out)}>
            {t('ahead.leaveOut')}
          </Button>
        </Note>
      ) : null}
      <Note>{t('ahead.unions', { count: unions, number: number(unions) })}</Note>
      <Names title={t('ahead.names')} names={names ?? []} />
    </div>
  );
}

/** Profiles under which the same becomes of a number. */
function alike(changes: readonly Change[]): [Change, ...Change[]][] {
  const groups = Map.groupBy(changes, ({ effect, before, after }) => JSON.stringify([effect, before, after]));
  return [...groups.values()] as [Change, ...Change[]][];
}

function Line({ of }: { of: [Change, ...Change[]] }) {
  const { list } = useFormat();
  const terms = useTerms();
  const own = useTighteningWords();
  const say = useRuleText();
  const [{ rule, effect, before, after }] = of;
  return (
    <p className={classes.change}>
      <span>{list(of.map(({ profile }) => terms.profile(profile)))}</span>
      <span>
        {say(rule, before)}
        {effect === 'stricter' ? (
          <>
            {' → '}
            <strong>{say(rule, after)}</strong>
          </>
        ) : null}
      </span>
      <span>
        <Tag tone={effect === 'stricter' ? 'done' : 'act'}>{own.effect(effect)}</Tag>
      </span>
    </p>
  );
}
