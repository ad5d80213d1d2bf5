import { motionsOf } from '@congress/contract/congress/ballot/questions';
import type { Paper } from '@congress/contract/congress/ballot/view';
import { useTranslation } from 'react-i18next';

/** A vote as lists name it: its title, which time it is, and what came of it. */
export function useCalled(): (paper: Paper) => string {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  return (paper) => {
    const marks = [paper.round > 1 ? t('paper.time', { round: paper.round }) : ''];
    const results = paper.state === 'declared' ? motionsOf(paper.report) : [];
    const adopted = results.filter((one) => one.adopted).length;
    if (paper.state === 'void') marks.push(t('paper.isVoid'));
    else if (results.length === 1 && paper.items.length === 1)
      marks.push(common(adopted === 1 ? 'result.adopted' : 'result.rejected'));
    else if (results.length > 0) marks.push(t('paper.adoptedOf', { adopted, all: results.length }));
    for (const one of paper.state === 'declared' ? (paper.report?.items ?? []) : []) {
      if (one.kind !== 'election') continue;
      const elected = one.rows.filter(({ standing }) => standing === 'elected').length;
      marks.push(t('paper.electedOf', { elected, seats: one.seats }));
    }
    const said = marks.filter(Boolean).join(' · ');
    return said ? t('paper.called', { title: paper.title, said }) : paper.title;
  };
}
