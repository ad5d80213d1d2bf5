import type { Paper } from '@congress/contract/congress/ballot/view';
import type { Step } from '@congress/contract/congress/procedure/view';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCongress } from '../../live/selectors.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { PaperCard } from './PaperCard.tsx';
import { PreparePapers } from './PreparePaper.tsx';

type Props = { step: Step; active: boolean; declare: boolean };

/** The papers of a step, the one that asks for something first, and what is still to be put on one. */
export function Papers({ step, active, declare }: Props) {
  const { t } = useTranslation('console');
  const { papers } = useCongress();
  const own = papers.filter((paper) => paper.stepId === step.id);
  const inState = (states: readonly Paper['state'][]): ReactNode =>
    states
      .flatMap((state) => own.filter((paper) => paper.state === state))
      .map((paper) => <PaperCard key={paper.id} paper={paper} active={active} declare={declare} />);
  return (
    <>
      {inState(['open', 'closed', 'prepared'])}
      {active ? <PreparePapers step={step} /> : null}
      {inState(['counted', 'certified', 'declared', 'void'])}
      {own.length === 0 && !active ? (
        <Sheet>
          <EmptyState title={t(step.state === 'open' ? 'paper.noneYet' : 'paper.none')} />
        </Sheet>
      ) : null}
    </>
  );
}
