import type { Paper } from '@congress/contract/congress/ballot/view';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isPresent } from '../../live/me/attendance.ts';
import { useCongress, useMe, usePaper } from '../../live/selectors.ts';
import { useBallot, type Ballot } from '../../live/me/useBallot.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { Missing } from '../parts/Missing.tsx';
import { Page } from '../parts/Page.tsx';
import { Row, Rows } from '../parts/Rows.tsx';
import { Counted, RefusedBallot, Unconfirmed } from './Endings.tsx';
import { Turnout } from './Turnout.tsx';
import { Review } from './ahead.ts';
import { MarkItem } from './later.ts';
import { MarkMotion } from './MarkMotion.tsx';

/** `/ballots/:paperId`, `…/:place` for one of its items, `…/review` before casting. */
export function BallotPage() {
  const { paperId = '', place } = useParams();
  const paper = usePaper(paperId);
  const me = useMe();
  const congress = useCongress();
  const ballot = useBallot(paperId);
  const { t } = useTranslation('delegate');
  if (!paper || paper.state === 'prepared') return <Missing back="votes" />;
  const page = (children: React.ReactNode) => (
    <Page title={paper.title} back="votes">
      {children}
      {paper.state === 'open' ? <Turnout paperId={paper.id} /> : <After paperId={paper.id} />}
    </Page>
  );
  if (ballot.phase === 'counted') return page(<Counted paper={paper} ballot={ballot} />);
  if (ballot.phase === 'unconfirmed') return page(<Unconfirmed ballot={ballot} />);
  if (ballot.phase === 'refused') return page(<RefusedBallot paper={paper} ballot={ballot} />);
  if (me.capacity !== 'formal') {
    return page(
      <EmptyState icon="ballot" title={t('vote.notFormal')}>
        {t('vote.notFormalText')}
      </EmptyState>,
    );
  }
  if (paper.state !== 'open') {
    return page(
      <EmptyState icon="lock" title={t('vote.closed')}>
        {t('vote.closedText')}
      </EmptyState>,
    );
  }
  if (!paper.rehearsal && !isPresent(congress, me)) {
    return page(
      <EmptyState icon="warn" title={t('vote.notPresent')}>
        {t('vote.notPresentText')}
      </EmptyState>,
    );
  }
  if (congress.status !== 'active') return page(<EmptyState icon="clock" title={t('vote.adjourned')} />);
  if (place === 'review') return <Review paper={paper} ballot={ballot} />;
  return <OneItem key={place} paper={paper} ballot={ballot} place={Number(place ?? 1)} />;
}

function OneItem({ paper, ballot, place }: { paper: Paper; ballot: Ballot; place: number }) {
  const at = Number.isInteger(place) ? Math.min(Math.max(1, place), paper.items.length) : 1;
  const item = paper.items[at - 1];
  if (!item) return null;
  const props = { paper, ballot, at };
  return item.kind === 'motion' ? <MarkMotion item={item} {...props} /> : <MarkItem item={item} {...props} />;
}

function After({ paperId }: { paperId: string }) {
  const { t } = useTranslation('delegate');
  const declared = usePaper(paperId)?.state === 'declared';
  return (
    <Rows>
      <Row to={`results/${paperId}`} icon="ballot" title={t(declared ? 'vote.toResult' : 'vote.toState')} />
    </Rows>
  );
}
