import { isMotion } from '@congress/contract/kernel/ballot/results';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useMajorityRule } from '../../rules/majorityRule.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { useMe, usePaper } from '../../live/selectors.ts';
import { DeclarationText } from '../../ui/results/DeclarationText.tsx';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { OtherDeclared, OtherOutcome, readOf } from '../../ui/results/later.tsx';
import { ResultBars } from '../../ui/results/ResultBars.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { VotedOn } from '../../ui/results/VotedOn.tsx';
import { Turnout } from './Turnout.tsx';
import { ReportFacts } from '../count/ReportFacts.tsx';
import { Missing } from '../parts/Missing.tsx';
import list from '../parts/lists.module.css';
import { Page } from '../parts/Page.tsx';
import { Parts, Row, Rows } from '../parts/Rows.tsx';
import { countDuty } from '../home/todos.ts';
import { usePaperWords } from './usePaperWords.ts';

/** A paper after its vote: where it stands, and once declared, every motion in the chair's words. */
export function ResultPage() {
  const { paperId } = useParams();
  const paper = usePaper(paperId);
  const me = useMe();
  const terms = useTerms();
  const { t } = useTranslation(['delegateLater', 'delegate']);
  const { dateTime } = useFormat();
  const words = usePaperWords();
  const ruleOf = useMajorityRule();
  if (!paper || paper.state === 'prepared') return <Missing back="votes" />;
  const { report } = paper;
  const duty = countDuty(paper, me);
  return (
    <Page title={paper.title} back="votes">
      <p className={list.quiet}>
        <Parts
          of={[
            terms.method(paper.method),
            ...words(paper),
            paper.closedAt ? t('result.closedAt', { at: dateTime(paper.closedAt) }) : '',
          ]}
        />
      </p>
      {paper.state === 'open' ? <Turnout paperId={paper.id} /> : null}
      {paper.state === 'void' ? (
        <Sheet>
          <p>{t('result.void')}</p>
          <p className={list.note}>{terms.mismatch(paper.voidReason)}</p>
        </Sheet>
      ) : null}
      {duty ? (
        <Sheet tone="act">
          <Rows>
            <Row to={`count/${paper.id}`} icon="pen" tone="act" title={t(`todo.${duty}`)} />
          </Rows>
        </Sheet>
      ) : null}
      {report ? (
        <>
          {report.items.map((result) => {
            const item = paper.items.find((one) => one.id === result.paperItemId);
            if (!isMotion(result)) {
              const props = { result, item: readOf(item), all: report.due, returned: report.returned, declared: true };
              return (
                <Sheet key={result.paperItemId} tone="declared" title={terms.paperItem(item)}>
                  {result.kind === 'election' ? <OtherDeclared {...props} /> : null}
                  <div className={list.around}>
                    <OtherOutcome {...props} />
                  </div>
                </Sheet>
              );
            }
            return (
              <Sheet key={result.paperItemId} tone="declared" title={terms.paperItem(item)}>
                <DeclarationText result={result} />
                <div className={list.around}>
                  <ResultBars result={result} all={report.due} rule={ruleOf(item)} />
                </div>
                {item ? <VotedOn of={item} /> : null}
              </Sheet>
            );
          })}
          <Sheet title={t('report.title')}>
            <ReportFacts report={report} />
          </Sheet>
        </>
      ) : null}
      {!report && paper.state !== 'void' && paper.state !== 'open' ? (
        <EmptyState icon="clock" title={t(`result.waiting.${paper.state}`)}>
          {t('result.waitingText')}
        </EmptyState>
      ) : null}
      {paper.signatures.length > 0 ? (
        <Sheet title={t('report.signatures')}>
          <Rows>
            {paper.signatures.map((one) => (
              <Row
                key={one.personId}
                icon="check"
                tone="done"
                title={<PersonName id={one.personId} />}
                detail={[terms.role(one.as), dateTime(one.at)]}
              />
            ))}
          </Rows>
        </Sheet>
      ) : null}
    </Page>
  );
}
