import { motionsOf } from '@congress/contract/congress/ballot/questions';
import type { Paper } from '@congress/contract/congress/ballot/view';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../texts/useTerms.ts';
import { useCongress } from '../../live/selectors.ts';
import { timesPut } from '../../live/timesPut.ts';

/** What tells a paper from others of its name: which time it is (第二次), and what became of it (通过). */
export function usePaperWords(): (paper: Paper) => string[] {
  const { papers } = useCongress();
  const terms = useTerms();
  const { t } = useTranslation('delegate');
  const { t: common } = useTranslation();
  const outcome = ({ report, state }: Paper): string[] => {
    if (!report) return state === 'open' ? [] : [terms.paperState(state)];
    const adopted = motionsOf(report).filter((one) => one.adopted).length;
    const rejected = motionsOf(report).length - adopted;
    if (adopted + rejected === 1 && report.items.length === 1)
      return [common(adopted === 1 ? 'result.adopted' : 'result.rejected')];
    const elections = report.items.flatMap((one) => (one.kind === 'election' ? [one] : []));
    const elected = elections.flatMap(({ rows }) => rows.filter(({ standing }) => standing === 'elected')).length;
    return [
      elections.length > 0 ? t('result.electedCount', { count: elected }) : '',
      report.items.some(({ kind }) => kind === 'rating') ? t('result.rated') : '',
      adopted > 0 ? t('result.adoptedCount', { count: adopted }) : '',
      rejected > 0 ? t('result.rejectedCount', { count: rejected }) : '',
    ];
  };
  return (paper) => {
    const times = timesPut(papers, paper);
    return [times > 1 ? terms.nth(times) : '', ...outcome(paper)];
  };
}
