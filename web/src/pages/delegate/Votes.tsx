import type { Paper } from '@congress/contract/snapshot';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { useTerms } from '../../i18n/useTerms.ts';
import { ballotOf } from '../../live/ownFacts.ts';
import { useCongress, useMe, usePaper } from '../../live/selectors.ts';
import { DeclarationText } from '../../ui/DeclarationText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { ResultBars } from '../../ui/ResultBars.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Turnout } from './ballot/Endings.tsx';
import { ReportFacts } from './count/ReportFacts.tsx';
import { Missing } from './Documents.tsx';
import { latestFirst } from './latestFirst.ts';
import list from './lists.module.css';
import { Page } from './Page.tsx';
import { Parts, Row, Rows } from './Rows.tsx';
import { countDuty } from './todos.ts';

/** Every paper: the open one first, then what was declared, then what is being counted. */
export function Votes() {
  const { papers, resolutions } = useCongress();
  const me = useMe();
  const terms = useTerms();
  const { t } = useTranslation('delegate');
  const shown = latestFirst(papers.filter((paper) => paper.state !== 'prepared'));
  const sections = [
    ['open', shown.filter((paper) => paper.state === 'open')],
    ['counting', shown.filter((paper) => ['closed', 'counted', 'certified', 'void'].includes(paper.state))],
    ['declared', shown.filter((paper) => paper.state === 'declared')],
  ] as const;
  const mine = (paperId: string): string => {
    const channel = ballotOf(me, paperId);
    return channel ? t(`vote.mine.${channel}`) : '';
  };
  const detail = (paper: Paper): string[] => [
    terms.method(paper.method),
    t('vote.items', { count: paper.items.length }),
    paper.round > 1 ? t('vote.round', { number: paper.round }) : '',
    mine(paper.id),
    paper.state === 'open' ? '' : terms.paperState(paper.state),
  ];
  return (
    <Page title={t('votes.title')}>
      {shown.length === 0 ? (
        <EmptyState icon="ballot" title={t('votes.none')}>
          {t('votes.noneText')}
        </EmptyState>
      ) : null}
      {sections.map(([key, some]) =>
        some.length === 0 ? null : (
          <Sheet
            key={key}
            title={t(`votes.${key}`)}
            tone={key === 'open' ? 'act' : key === 'declared' ? 'declared' : 'plain'}
          >
            <Rows>
              {some.map((paper) => (
                <Row
                  key={paper.id}
                  to={
                    paper.state === 'open'
                      ? `ballots/${paper.id}`
                      : countDuty(paper, me)
                        ? `count/${paper.id}`
                        : `results/${paper.id}`
                  }
                  icon="ballot"
                  title={paper.title}
                  detail={detail(paper)}
                />
              ))}
            </Rows>
          </Sheet>
        ),
      )}
      {resolutions.length > 0 ? (
        <Sheet title={t('papers.resolutions')}>
          <Rows>
            {resolutions.map((one) => (
              <Row key={one.id} to={`resolutions/${one.id}`} icon="document" title={one.title} />
            ))}
          </Rows>
        </Sheet>
      ) : null}
    </Page>
  );
}

/** A paper after its vote: where it stands, and once declared, every motion in the chair's words. */
export function ResultPage() {
  const { paperId } = useParams();
  const paper = usePaper(paperId);
  const me = useMe();
  const terms = useTerms();
  const { t } = useTranslation('delegate');
  const { dateTime } = useFormat();
  if (!paper || paper.state === 'prepared') return <Missing back="votes" />;
  const { report } = paper;
  const duty = countDuty(paper, me);
  return (
    <Page title={paper.title} back="votes">
      <p className={list.quiet}>
        <Parts
          of={[
            terms.method(paper.method),
            terms.paperState(paper.state),
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
          <p className={list.quiet}>
            <Parts
              of={[
                t('result.adoptedCount', { count: report.items.filter((one) => one.adopted).length }),
                t('result.rejectedCount', { count: report.items.filter((one) => !one.adopted).length }),
              ]}
            />
          </p>
          {report.items.map((result) => {
            const title = terms.paperItem(paper.items.find((one) => one.id === result.paperItemId));
            return (
              <Sheet key={result.paperItemId} tone="declared" title={title}>
                <DeclarationText result={result} />
                <div style={{ marginTop: '1rem' }}>
                  <ResultBars result={result} all={report.due} />
                </div>
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
