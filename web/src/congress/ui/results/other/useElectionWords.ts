import type { ElectedRow, ElectionResult } from '@congress/contract/kernel/ballot/results';
import { useTranslation } from 'react-i18next';

/** How many rows of a result stand so. */
export function having({ rows }: Pick<ElectionResult, 'rows'>, standing: ElectedRow['standing']): ElectedRow[] {
  return rows.filter((row) => row.standing === standing);
}

export type ElectionWords = {
  /** 应选 15 名，当选 13 名 */
  sum: (result: ElectionResult) => string;
  /** What came of it for one name, and how many votes are missing where some are. */
  standing: (row: ElectedRow) => string;
  /** What follows: who is voted on again for which seats, and which seats nobody has. */
  next: (result: ElectionResult) => string[];
};

/** The words of an election's result. */
export function useElectionWords(): ElectionWords {
  const { t } = useTranslation('results');
  return {
    sum: (result) => t('election.sum', { seats: result.seats, elected: having(result, 'elected').length }),
    standing: ({ standing, missing }) =>
      standing === 'short' ? t('standing.short', { missing }) : t(`standing.${standing}`),
    next: (result) => {
      const { tiedSeats, openSeats } = result;
      const tied = having(result, 'tied').length;
      return [
        ...(tiedSeats > 0 ? [t('election.runOff', { count: tied, seats: tiedSeats })] : []),
        ...(openSeats > 0 ? [t('election.open', { count: openSeats })] : []),
      ];
    },
  };
}
