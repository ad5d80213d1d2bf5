import type { Group } from '@congress/contract/congress/preparation/view';
import type { Step, StepRecord } from '@congress/contract/congress/procedure/view';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { refusalOf } from '../../../live/http/http.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { LineSkeleton } from '../../../ui/frame/PageSkeleton.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { DocumentButton } from '../parts/DocumentButton.tsx';
import { ReplaceLeader } from './ReplaceLeader.tsx';
import { useMay } from '../../live/selectors.ts';
import { Tag } from '../../../ui/desk/Tag.tsx';
import { useGroupPosts, useNameOf } from '../queries.ts';
import discussionClasses from './discussion.module.css';

type Summary = Extract<StepRecord, { kind: 'discussion' }>['summaries'][number];
type Props = {
  group: Group;
  step: Step;
  count: number;
  summary: Summary | null;
  onSeen: (groupId: string, count: number) => void;
};

/** One group's discussion in this step, and its summary. */
export function GroupTalk({ group, step, count, summary, onSeen }: Props) {
  const { t } = useTranslation('console');
  const { dateTime } = useFormat();
  const nameOf = useNameOf();
  const may = useMay('replaceLeader');
  const { data, error, refetch, isPending } = useGroupPosts(group.id, count);
  const posts = data?.filter((post) => post.stepId === step.id);
  useEffect(() => {
    if (data) onSeen(group.id, count);
  }, [data, group.id, count, onSeen]);
  return (
    <Sheet
      title={group.name}
      extra={
        summary ? (
          <span className={classes.bar}>
            <span className={classes.small}>
              {nameOf(summary.by)} · {dateTime(summary.at)}
            </span>
            <DocumentButton
              document={summary.text}
              title={t('discussion.summaryOf', { group: group.name })}
              label={t('discussion.readSummary')}
            />
          </span>
        ) : (
          <span className={classes.bar}>
            <Tag>{t('discussion.noSummary')}</Tag>
            {may && step.state === 'open' ? <ReplaceLeader group={group} step={step} /> : null}
          </span>
        )
      }
    >
      {error ? <RefusalAlert refusal={refusalOf(error)} onRetry={() => void refetch()} /> : null}
      {isPending ? <LineSkeleton lines={4} /> : null}
      {posts?.length === 0 ? (
        <EmptyState icon="speak" title={t('discussion.none')}>
          {step.state === 'open' ? t('discussion.noneText') : null}
        </EmptyState>
      ) : null}
      {posts && posts.length > 0 ? (
        <ol
          className={discussionClasses.posts}
          aria-label={t('discussion.postsOf', { group: group.name })}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
          tabIndex={0}
        >
          {posts.map((post) => (
            <li key={post.id}>
              <span className={classes.small}>
                <strong>{nameOf(post.by)}</strong> · {dateTime(post.at)}
              </span>
              <div className={discussionClasses.text}>{post.text}</div>
            </li>
          ))}
        </ol>
      ) : null}
    </Sheet>
  );
}
