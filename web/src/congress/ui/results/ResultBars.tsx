import type { MotionResult } from '@congress/contract/kernel/ballot/results';
import type { RuleName } from '@congress/contract/congress/rules/rules';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { Why } from '../../rules/why/Why.tsx';
import { ExactlyHalf } from './ExactlyHalf.tsx';
import classes from './ResultBars.module.css';

export type ResultBarsProps = {
  result: Pick<MotionResult, 'for' | 'against' | 'abstain' | 'invalid' | 'needed' | 'adopted' | 'exactlyHalf'>;
  /** All formal delegates: the length of the bars, the base of the majority. */
  all: number;
  /** The rule its majority comes from, for whoever may ask. */
  rule?: RuleName;
  size?: 'normal' | 'stage';
};

/** What the line is called: where half of all is enough, it is no “more than half”. */
export function majorityLine(needed: number, all: number): 'result.line' | 'result.lineOrHalf' {
  return 2 * needed > all ? 'result.line' : 'result.lineOrHalf';
}

/** A counted motion: three bars as long as all delegates, and the line a majority of all has to reach. */
export function ResultBars({ result, all, rule, size = 'normal' }: ResultBarsProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const terms = useTerms();
  const line = t(majorityLine(result.needed, all), { needed: number(result.needed) });
  const share = (value: number): string => `${all > 0 ? Math.min(100, (100 * value) / all) : 0}%`;
  return (
    <div className={classes.result} data-size={size}>
      <div className={classes.chart} style={{ ['--needed' as string]: share(result.needed) }}>
        {(['for', 'against', 'abstain'] as const).map((mark) => (
          <div key={mark} className={classes.row} data-mark={mark}>
            <span className={classes.label}>{terms.mark(mark)}</span>
            <span className={classes.track}>
              <span className={classes.bar} style={{ width: share(result[mark]) }} />
              {size === 'stage' && mark === 'for' ? <span className={classes.atLine}>{line}</span> : null}
            </span>
            <span className={classes.votes}>{t('result.ballots', { count: result[mark] })}</span>
          </div>
        ))}
      </div>
      {size === 'stage' ? null : (
        <div className={classes.foot}>
          <span>
            <span className={classes.required}>{line}</span>{' '}
            {rule ? <Why rules={[rule]} said={line} all={all} /> : null}
          </span>
          <span>
            {terms.figure('invalid')} {t('result.ballots', { count: result.invalid })} ·{' '}
            {t('result.all', { all: number(all) })}
          </span>
        </div>
      )}
      {size === 'stage' ? null : <ExactlyHalf result={result} />}
    </div>
  );
}
