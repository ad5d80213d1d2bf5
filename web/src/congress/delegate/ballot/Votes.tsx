import type { Paper } from '@congress/contract/congress/ballot/view';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../texts/useTerms.ts';
import { channelOf } from '../../live/me/ownFacts.ts';
import { useCongress, useMe } from '../../live/selectors.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { latestFirst } from '../parts/latestFirst.ts';
import { Page } from '../parts/Page.tsx';
import { Row, Rows } from '../parts/Rows.tsx';
import { countDuty } from '../home/todos.ts';
import { usePaperWords } from './usePaperWords.ts';

/** Every paper: the open one first, then what was declared, then what is being counted. */
export function Votes() {
  const congress = useCongress();
  const { papers, resolutions } = congress;
  const me = useMe();
  const terms = useTerms();
  const { t } = useTranslation('delegate');
  const words = usePaperWords();
  const shown = latestFirst(papers.filter((paper) => paper.state !== 'prepared'));
  const sections = [
    ['open', shown.filter((paper) => paper.state === 'open')],
    ['counting', shown.filter((paper) => ['closed', 'counted', 'certified', 'void'].includes(paper.state))],
    ['declared', shown.filter((paper) => paper.state === 'declared')],
  ] as const;
  const mine = (paper: Paper): string => {
    const channel = channelOf(congress, me, paper);
    return channel ? t(`vote.mine.${channel}`) : '';
  };
  const detail = (paper: Paper): string[] => [
    terms.method(paper.method),
    t('vote.items', { count: paper.items.length }),
    ...words(paper),
    mine(paper),
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
        <Sheet title={t('documents.resolutions')}>
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
