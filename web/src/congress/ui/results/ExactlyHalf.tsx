import type { MotionResult } from '@congress/contract/kernel/ballot/results';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import type { ResultRow } from './ResultTable.tsx';
import classes from './ExactlyHalf.module.css';

/** At exactly half it hangs on one word: both readings, and which of them was counted. Nothing of any other result. */
export function ExactlyHalf({ result }: { result: Pick<MotionResult, 'adopted' | 'exactlyHalf'> }) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  if (!result.exactlyHalf) return null;
  return (
    <p className={classes.half}>
      <strong>{t('result.half')}</strong>
      {locale === 'en' ? '. ' : '。'}
      {t('result.bothReadings')}
      {locale === 'en' ? ' ' : null}
      {t(result.adopted ? 'result.countedLiteral' : 'result.countedStrict')}
    </p>
  );
}

/** The same of a table's rows, each under what was voted on. */
export function ExactlyHalfAmong({ rows }: { rows: readonly ResultRow[] }) {
  return rows.map(({ title, result }) =>
    result.exactlyHalf ? (
      <div key={result.paperItemId} className={classes.among}>
        <strong>{title}</strong>
        <ExactlyHalf result={result} />
      </div>
    ) : null,
  );
}
