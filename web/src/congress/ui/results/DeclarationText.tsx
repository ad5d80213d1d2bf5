import type { MotionResult } from '@congress/contract/kernel/ballot/results';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import classes from './DeclarationText.module.css';

export type DeclarationTextProps = {
  title?: string;
  result: Pick<MotionResult, 'for' | 'against' | 'abstain' | 'adopted' | 'exactlyHalf'>;
  size?: 'normal' | 'stage';
};

/** A result in the customary words of the chair. */
export function DeclarationText({ title, result, size = 'normal' }: DeclarationTextProps) {
  const { t } = useTranslation();
  const { number, locale } = useFormat();
  const votes = { for: number(result.for), against: number(result.against), abstain: number(result.abstain) };
  const half = result.exactlyHalf ? 'Half' : '';
  const outcome = `result.declaration${half}${result.adopted ? 'Adopted' : 'Rejected'}` as const;
  return (
    <div className={classes.declaration} data-size={size} data-adopted={result.adopted || undefined}>
      {title ? <p className={classes.title}>{title}</p> : null}
      <p className={classes.words}>
        {t('result.declaration', votes)}
        {locale === 'en' ? ' ' : null}
        <strong>{t(outcome)}</strong>
      </p>
      {size === 'stage' && result.exactlyHalf ? <p className={classes.readings}>{t('result.bothReadings')}</p> : null}
    </div>
  );
}
