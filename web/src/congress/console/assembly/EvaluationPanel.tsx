import { useTranslation } from 'react-i18next';
import { Papers } from '../ballot/Papers.tsx';
import { ReportsOnDuty } from './ReportsOnDuty.tsx';
import { useCongress } from '../../live/selectors.ts';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import classes from '../../../ui/desk/desk.module.css';
import type { PanelProps } from '../run/panel.ts';

/** 述职评议: papers on items of evaluation; ratings held on paper are recorded below by their document. */
export function EvaluationPanel({ step, active }: PanelProps) {
  const { t } = useTranslation('console');
  const { items, papers } = useCongress();
  const online = items.some((item) => item.power === 'evaluate') || papers.some((paper) => paper.stepId === step.id);
  return (
    <>
      <ReportsOnDuty active={active} />
      {online ? <Papers step={step} active={active} declare={false} /> : null}
      {active ? (
        <Sheet title={t('evaluation.title')}>
          <p className={classes.lead}>{t(online ? 'evaluation.online' : 'evaluation.offline')}</p>
        </Sheet>
      ) : null}
    </>
  );
}
