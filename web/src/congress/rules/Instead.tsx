import type { SheetRule } from '@congress/contract/congress/rules/rules';
import { useTranslation } from 'react-i18next';
import { useRuleText } from './ruleText.ts';
import classes from './rules.module.css';
import { SourceText } from './SourceText.tsx';

/** Of a number that a union tightened: what the rules themselves say, and where. Nothing of any other. */
export function Instead({ of: { rule, instead } }: { of: SheetRule }) {
  const { t } = useTranslation('rules');
  const say = useRuleText();
  if (!instead) return null;
  return (
    <div className={classes.instead}>
      <p>{t('instead', { said: say(rule, instead.value) })}</p>
      <SourceText source={instead.source} />
    </div>
  );
}
