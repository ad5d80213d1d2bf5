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
  const { papers, steps } = useCongress();
  const preliminary = new Set(steps.filter((step) => step.kind === 'preliminary').map(({ id }) => id));
  const own = papers.filter((paper) => !preliminary.has(paper.stepId) && paper.state !== 'void');
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
