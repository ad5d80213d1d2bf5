import { standingPapers } from '@congress/contract/congress/ballot/questions';
import { useTranslation } from 'react-i18next';
import { PaperCard } from '../ballot/PaperCard.tsx';
import { useCongress } from '../../live/selectors.ts';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import type { PanelProps } from '../run/panel.ts';
import { Resolutions } from './Resolutions.tsx';

/** 宣布结果、形成决议. */
export function DeclarationPanel({ active }: PanelProps) {
  const { t } = useTranslation('console');
  const congress = useCongress();
  const preliminary = new Set(congress.steps.filter((step) => step.kind === 'preliminary').map(({ id }) => id));
  const own = standingPapers(congress).filter((paper) => !preliminary.has(paper.stepId));
  const waiting = own.filter((paper) => paper.state !== 'declared');
  const declared = own.filter((paper) => paper.state === 'declared');
  return (
    <>
      {waiting.map((paper) => (
        <PaperCard key={paper.id} paper={paper} active={active} declare />
      ))}
      {own.length === 0 ? (
        <Sheet>
          <EmptyState title={t('paper.none')} />
        </Sheet>
      ) : null}
      <Resolutions active={active} />
      {declared.map((paper) => (
        <PaperCard key={paper.id} paper={paper} active={false} declare={false} />
      ))}
    </>
  );
}
