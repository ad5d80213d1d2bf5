import {
  areEnough,
  candidatesFor,
  candidatesNeeded,
  elections,
  stands,
} from '@congress/contract/congress/nomination/questions';
import { useTranslation } from 'react-i18next';
import { ConfirmedAct } from '../../../ui/acts/ConfirmedAct.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { Tag } from '../../../ui/desk/Tag.tsx';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { useCongress } from '../../live/selectors.ts';
import { Why } from '../../rules/why/Why.tsx';
import { useRule } from '../queries.ts';
import type { PanelProps } from '../run/panel.ts';
import { useAct } from '../useAct.ts';
import { CandidateObjections } from './CandidateObjections.tsx';
import { Post } from './Post.tsx';

/** 候选人提名: post by post who is nominated and stands, then their notice, what is held against them, and the lot. */
export function NominationPanel({ active }: PanelProps) {
  const { t } = useTranslation('console');
  const congress = useCongress();
  const posts = elections(congress);
  const surplus = useRule('candidateSurplus') ?? { percent: 0, least: 0 };
  if (posts.length === 0) {
    return (
      <Sheet title={t('nomination.title')}>
        <EmptyState title={t('nomination.none')}>{t('nomination.noneText')}</EmptyState>
      </Sheet>
    );
  }
  return (
    <>
      {posts.map((item) => {
        const standing = candidatesFor(congress, item.id).length;
        return (
          <Post
            key={item.id}
            item={item}
            active={active}
            needed={candidatesNeeded(item.election, surplus)}
            enough={areEnough(item.election, standing, surplus)}
          />
        );
      })}
      <Notice active={active} />
      <CandidateObjections active={active} />
    </>
  );
}

/** Their public notice: once everybody has answered and was checked, and there are enough. */
function Notice({ active }: { active: boolean }) {
  const { t } = useTranslation('console');
  const { nomination } = useCongress();
  const publish = useAct('publishCandidates');
  const days = useRule('candidateNoticeDays');
  const standing = nomination?.candidacies.filter(stands) ?? [];
  const hidden = standing.filter(({ publishedAt }) => publishedAt === null).length;
  const lead = t('nomination.noticeLead', { count: days ?? 0 });
  return (
    <Sheet
      title={t('nomination.notice')}
      tone={active && hidden > 0 ? 'act' : 'plain'}
      extra={<Tag>{`${standing.length - hidden} / ${standing.length}`}</Tag>}
    >
      <p className={classes.lead}>
        {lead} <Why rules={['candidateNoticeDays']} said={lead} />
      </p>
      <Answer of={publish} />
      {active && hidden > 0 ? (
        <ConfirmedAct
          label={t('nomination.publish', { count: hidden })}
          irreversible
          sending={publish.sending}
          unconfirmed={publish.unconfirmed}
          run={() => publish.run({})}
        >
          {t('nomination.publishText')}
        </ConfirmedAct>
      ) : null}
    </Sheet>
  );
}
