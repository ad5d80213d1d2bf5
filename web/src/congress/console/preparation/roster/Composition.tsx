import type { CompositionCheck } from '@congress/contract/congress/preparation/view';
import { behindComposition } from '@congress/contract/congress/rules/ruleBehind';
import { useTranslation } from 'react-i18next';
import { Why } from '../../../rules/why/Why.tsx';
import { useTerms } from '../../../texts/useTerms.ts';
import { Icon } from '../../../../ui/parts/Icon.tsx';
import classes from '../../../../ui/desk/desk.module.css';
import { Tag } from '../../../../ui/desk/Tag.tsx';
import rosterClasses from './roster.module.css';

/** The composition rules, each with what is and what is needed. */
export function Composition({ checks }: { checks: readonly CompositionCheck[] }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const said = ({ rule, actual, needed, advised }: CompositionCheck): string => {
    const most = rule === 'managers-at-most' || rule === 'maximum-delegates';
    const numbers = t(most ? 'composition.atMost' : 'composition.atLeast', { actual, needed });
    return advised === undefined ? numbers : t('composition.advised', { numbers, advised });
  };
  return (
    <ul className={classes.list} aria-label={t('composition.title')}>
      {checks.map((check) => (
        <li key={check.rule} className={rosterClasses.check} data-failing={check.met ? undefined : true}>
          <Icon name={check.met ? 'check' : 'warn'} label={t(check.met ? 'composition.met' : 'composition.unmet')} />
          <span>
            <span className={classes.name}>{terms.compositionRule(check.rule)}</span>
            <br />
            <span className={classes.small}>
              {said(check)}{' '}
              <Why rules={behindComposition[check.rule]} said={`${terms.compositionRule(check.rule)} ${said(check)}`} />
            </span>
          </span>
          <Tag {...(check.met ? { tone: 'done' as const } : { tone: 'act' as const })}>
            {check.met ? t('composition.met') : t(check.mandatory ? 'composition.mustBeMet' : 'composition.explain')}
          </Tag>
        </li>
      ))}
    </ul>
  );
}
