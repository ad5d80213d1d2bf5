import { asksNothing, type Condition } from '@congress/contract/kernel/refusal';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useConditionWords } from './conditionWords.ts';
import classes from './GateChecklist.module.css';
import { useGrounds } from './grounds.ts';
import { Icon } from '../parts/Icon.tsx';

/** A tick is for something done: none of none gets a dash. */
function Mark({ condition }: { condition: Condition }) {
  const { t } = useTranslation();
  if (asksNothing(condition)) return <Icon name="dash" label={t('gate.nothing')} />;
  return <Icon name={condition.met ? 'check' : 'circle'} label={t(condition.met ? 'gate.met' : 'gate.unmet')} />;
}

/** The conditions of a gate, each with its numbers; fills up live. */
export function GateChecklist({ conditions }: { conditions: Condition[] }) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const describe = useConditionWords();
  const grounds = useGrounds();
  const open = conditions.filter((one) => !one.met).length;
  return (
    <div>
      <p className={classes.sum} data-met={open === 0 || undefined}>
        {open === 0 ? t('gate.allMet') : t('gate.remaining', { count: open })}
      </p>
      <ul className={classes.list} aria-label={t('gate.title')}>
        {conditions.map((one) => (
          <li key={one.id} className={classes.row} data-met={(one.met && !asksNothing(one)) || undefined}>
            <Mark condition={one} />
            <span>
              {describe(one, locale)} {grounds.condition(one)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
