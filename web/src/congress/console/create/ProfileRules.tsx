import type { ProfileSheet } from '@congress/contract/congress/resources';
import { useTranslation } from 'react-i18next';
import classes from '../../../ui/desk/desk.module.css';
import createClasses from './create.module.css';
import { useRuleText } from './ruleText.ts';

/** A rule profile to read: each rule, what it says, and where that comes from. */
export function ProfileRules({ profile }: { profile: ProfileSheet }) {
  const { t } = useTranslation('console');
  const say = useRuleText();
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption>{t('rules.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rules.rule')}</th>
            <th scope="col">{t('rules.value')}</th>
            <th scope="col">{t('rules.source')}</th>
          </tr>
        </thead>
        <tbody>
          {profile.rules.map(({ rule, value, source }) => (
            <tr key={rule}>
              <th scope="row">{t(`rules.name.${rule}`, { defaultValue: rule })}</th>
              <td className={createClasses.value}>{say(rule, value)}</td>
              <td className={classes.small} lang="zh-CN">
                {source}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
