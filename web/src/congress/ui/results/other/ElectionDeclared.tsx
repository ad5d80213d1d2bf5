import type { ElectedRow, ElectionResult } from '@congress/contract/kernel/ballot/results';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../i18n/useFormat.ts';
import classes from '../DeclarationText.module.css';
import { having, useElectionWords } from './useElectionWords.ts';

type Props = { result: ElectionResult; title?: string | undefined; size?: 'normal' | 'stage' | undefined };

/** An election in the customary words of the chair: who is elected with how many votes, and what is still open. */
export function ElectionDeclared({ result, title, size = 'normal' }: Props) {
  const { t } = useTranslation('results');
  const { list, locale } = useFormat();
  const words = useElectionWords();
  const named = (rows: ElectedRow[]): string =>
    list(rows.map(({ name, for: votes }) => t('election.named', { name, count: votes })));
  const elected = having(result, 'elected');
  const tied = having(result, 'tied');
  const next = [
    ...(tied.length > 0 ? [t('election.declaredTied', { names: list(tied.map(({ name }) => name)) })] : []),
    ...words.next(result),
  ];
  return (
    <div className={classes.declaration} data-size={size} data-adopted={elected.length > 0 || undefined}>
      {title ? <p className={classes.title}>{title}</p> : null}
      <p className={classes.words}>
        {elected.length > 0 ? t('election.declared', { names: named(elected) }) : t('election.declaredNobody')}
        {locale === 'en' ? ' ' : null}
        {elected.length > 0 ? <strong>{t('election.declaredElected')}</strong> : null}
      </p>
      {next.length > 0 ? <p className={classes.words}>{next.join(locale === 'en' ? ' ' : '')}</p> : null}
    </div>
  );
}
