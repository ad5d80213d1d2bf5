import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { useCongress, useStep } from '../../live/selectors.ts';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Missing } from '../parts/Missing.tsx';
import list from '../parts/lists.module.css';
import { Page } from '../parts/Page.tsx';
import { Row, Rows } from '../parts/Rows.tsx';
import { useStepFacts } from './useStepFacts.ts';
import { usePaperWords } from '../ballot/usePaperWords.ts';

/** One step: what it is for, when it was, and what it left. */
export function StepPage() {
  const { stepId } = useParams();
  const step = useStep(stepId);
  const { steps, papers } = useCongress();
  const terms = useTerms();
  const { t } = useTranslation(['delegateLater', 'delegate']);
  const { t: common } = useTranslation();
  const { dateTime, date } = useFormat();
  const facts = useStepFacts(step);
  const words = usePaperWords();
  if (!step) return <Missing back="steps" />;
  const position = steps.findIndex(({ id }) => id === step.id) + 1;
  const voted = papers.filter((paper) => paper.stepId === step.id && paper.state !== 'prepared');
  return (
    <Page title={terms.step(step)} back="steps">
      <Sheet>
        <p className={list.quiet}>
          {common('steps.position', { position, all: steps.length })} · {terms.stepState(step.state)}
        </p>
        <p className={list.text}>{t(`now.${step.kind}`, { context: step.phase })}</p>
      </Sheet>
      <Sheet title={t('step.record')}>
        <dl className={list.facts}>
          <dt>{t('step.opened')}</dt>
          <dd>{step.openedAt ? dateTime(step.openedAt) : '—'}</dd>
          <dt>{t('step.closed')}</dt>
          <dd>{step.closedAt ? dateTime(step.closedAt) : '—'}</dd>
          {facts.map(([name, value]) => (
            <div key={name} className={list.fact}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          {step.evidence.map((one) => (
            <div key={one.at} className={list.fact}>
              <dt>{t('step.evidence')}</dt>
              <dd>
                {one.title} {one.number} {date(one.date)}
              </dd>
            </div>
          ))}
        </dl>
      </Sheet>
      {voted.length > 0 ? (
        <Sheet title={t('step.papers')}>
          <Rows>
            {voted.map((paper) => (
              <Row
                key={paper.id}
                to={paper.state === 'open' ? `ballots/${paper.id}` : `results/${paper.id}`}
                title={paper.title}
                detail={paper.state === 'open' ? terms.paperState('open') : words(paper)}
              />
            ))}
          </Rows>
        </Sheet>
      ) : null}
    </Page>
  );
}
