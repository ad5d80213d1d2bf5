import type { Paper } from '@congress/contract/congress/ballot/view';
import { useTranslation } from 'react-i18next';
import { Why } from '../../rules/why/Why.tsx';
import { useTerms } from '../../texts/useTerms.ts';
import { countReportOf } from '../../api/ballots.ts';
import { useCongress, useGauge, useOpenStep } from '../../live/selectors.ts';
import { Count } from '../../../ui/text/Count.tsx';
import { DeclarationTexts } from '../../ui/results/DeclarationTexts.tsx';
import { LineSkeleton } from '../../../ui/frame/PageSkeleton.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { ConfirmedCommand } from '../parts/ConfirmedCommand.tsx';
import list from '../parts/lists.module.css';
import { Parts, Row, Rows } from '../parts/Rows.tsx';
import { useFetched } from '../../../live/http/useFetched.ts';
import { usePaperWords } from '../ballot/usePaperWords.ts';
import { paperActOf } from './paperAct.ts';

/** The papers that wait for the chair: to be opened, closed, counted, declared. */
export function ChairPapers() {
  const { papers } = useCongress();
  const step = useOpenStep();
  const terms = useTerms();
  const words = usePaperWords();
  return papers.map((paper) => {
    const act = paperActOf(paper, step);
    if (act === null) return null;
    return (
      <Sheet key={paper.id} title={paper.title} tone="act">
        <p className={list.quiet}>
          <Parts of={[terms.method(paper.method), ...words(paper)]} />
        </p>
        {act === 'open' ? <Open paper={paper} /> : null}
        {act === 'close' ? <Close paper={paper} /> : null}
        {act === 'count' ? <ToCount paper={paper} /> : null}
        {act === 'declare' ? <Declare paper={paper} /> : null}
      </Sheet>
    );
  });
}

function Open({ paper }: { paper: Paper }) {
  const { t } = useTranslation(['delegateLater', 'delegate']);
  const presence = useGauge('presence');
  const missing = presence ? presence.quorum - presence.present : 0;
  const short = missing > 0 ? t('chair.noQuorum', { count: missing, needed: presence?.quorum ?? 0 }) : null;
  return (
    <>
      <ConfirmedCommand
        type="openPaper"
        body={{ paperId: paper.id }}
        label={t('chair.open')}
        reason={short}
        irreversible
      >
        {t('chair.openText', { title: paper.title, present: presence?.present ?? 0, count: paper.items.length })}
      </ConfirmedCommand>
      {short ? <Why rules={['quorum']} said={short} /> : null}
    </>
  );
}

function Close({ paper }: { paper: Paper }) {
  const { t } = useTranslation(['delegateLater', 'delegate']);
  const turnout = useGauge('turnout');
  const known = turnout?.paperId === paper.id ? turnout : null;
  const left = known ? known.issued - known.returned : 0;
  return (
    <div className={list.stack}>
      {known ? <Count value={known.returned} of={known.issued} label={t('vote.returned')} /> : null}
      <ConfirmedCommand type="closePaper" body={{ paperId: paper.id }} label={t('chair.close')} irreversible>
        {t('chair.closeText', { count: left })}
      </ConfirmedCommand>
    </div>
  );
}

function ToCount({ paper }: { paper: Paper }) {
  const { t } = useTranslation(['delegateLater', 'delegate']);
  return (
    <Rows>
      <Row to={`count/${paper.id}`} icon="people" tone="act" title={t('todo.count')} detail={t('chair.countText')} />
    </Rows>
  );
}

/** Declares what was counted, in the very words that everybody will read. */
function Declare({ paper }: { paper: Paper }) {
  const { id } = useCongress();
  const { t } = useTranslation(['delegateLater', 'delegate']);
  const { value, refusal, retry } = useFetched(paper.id, () => countReportOf(id, paper.id));
  if (refusal) return <RefusalAlert refusal={refusal} onRetry={retry} />;
  if (!value) return <LineSkeleton lines={4} />;
  return (
    <div className={list.stack}>
      <DeclarationTexts paper={paper} report={value.report} />
      <ConfirmedCommand type="declareResult" body={{ paperId: paper.id }} label={t('chair.declare')} irreversible>
        {t('chair.declareText', { title: paper.title })}
      </ConfirmedCommand>
    </div>
  );
}
