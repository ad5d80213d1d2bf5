import type { ProfileSheet, SheetRule } from '@congress/contract/congress/rules/rules';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import classes from '../../ui/desk/desk.module.css';
import { Note } from '../../ui/desk/Note.tsx';
import { ArticlesInFull } from './ArticlesInFull.tsx';
import { Instead } from './Instead.tsx';
import ruleClasses from './rules.module.css';
import { useRuleText, useRuleWords } from './ruleText.ts';
import { SourceText } from './SourceText.tsx';

function Rules({ caption, rules }: { caption: string; rules: readonly SheetRule[] }) {
  const { t } = useTranslation('rules');
  const words = useRuleWords();
  const say = useRuleText();
  const valued = rules.some(({ enforced }) => enforced);
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rule')}</th>
            {valued ? <th scope="col">{t('value')}</th> : null}
            <th scope="col">{t('source')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((one) => {
            const { rule, value, source } = one;
            return (
              <tr key={rule}>
                <th scope="row">{words.rule(rule)}</th>
                {valued ? <td className={ruleClasses.value}>{say(rule, value)}</td> : null}
                <td>
                  <SourceText source={source} />
                  <ArticlesInFull source={source} />
                  <Instead of={one} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** A rule profile to read: each rule, what it says, where that comes from; and what is told besides. */
export function ProfileRules({ profile }: { profile: ProfileSheet }) {
  const { t } = useTranslation('rules');
  const { list } = useFormat();
  const words = useRuleWords();
  const advice = profile.rules.filter(({ enforced }) => !enforced);
  return (
    <>
      {profile.basis === 'additions' ? (
        <Note icon="warn" tone="warn">
          {t('additions')}
        </Note>
      ) : null}
      {profile.unverified.length > 0 ? (
        <Note icon="warn" tone="warn">
          {t('unverified', { rules: list(profile.unverified.map(words.rule)) })}
        </Note>
      ) : null}
      <Rules caption={t('caption')} rules={profile.rules.filter(({ enforced }) => enforced)} />
      {advice.length > 0 ? <Rules caption={t('adviceTitle')} rules={advice} /> : null}
      <p className={classes.small}>
        {t('version', { version: profile.version })}
        {profile.inForce ? ` · ${t('inForce', { day: profile.inForce })}` : null}
      </p>
    </>
  );
}
