import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { recordOf, useCongress, useGauge } from '../../live/selectors.ts';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { Tag } from '../../../ui/desk/Tag.tsx';
import { useNameOf } from '../queries.ts';
import discussionClasses from './discussion.module.css';
import { FreezeTexts } from './FreezeTexts.tsx';
import { GroupTalk } from './GroupTalk.tsx';
import type { PanelProps } from '../run/panel.ts';
import { useSeenPosts } from './useSeenPosts.ts';

/** 讨论: each group's posts and summary; in the session also the final texts. */
export function DiscussionPanel({ step, active }: PanelProps) {
  const { t } = useTranslation('console');
  const { groups } = useCongress();
  const nameOf = useNameOf();
  const [query, setQuery] = useSearchParams();
  const written = useGauge('posts')?.byGroup ?? {};
  const seen = useSeenPosts(step.id);
  const summaries = recordOf(step, 'discussion')?.summaries ?? [];
  const unreadOf = (id: string): number => Math.max(0, (written[id] ?? 0) - seen.of(id));
  // Opens where there is most to read; from then on it stays until another is chosen.
  const [first, setFirst] = useState<string>();
  if (first === undefined && Object.keys(written).length > 0) {
    setFirst(groups.toSorted((a, b) => unreadOf(b.id) - unreadOf(a.id))[0]?.id);
  }
  const groupId = query.get('group') ?? first ?? groups[0]?.id;
  const group = groups.find(({ id }) => id === groupId);
  return (
    <>
      <Sheet
        title={t('discussion.groups')}
        extra={<Tag>{t('discussion.submitted', { have: summaries.length, all: groups.length })}</Tag>}
      >
        <ul className={discussionClasses.groups}>
          {groups.map(({ id, name, leaderId }) => {
            const posts = written[id] ?? 0;
            const unread = id === groupId ? 0 : unreadOf(id);
            const done = summaries.some((one) => one.groupId === id);
            return (
              <li key={id}>
                <button
                  type="button"
                  className={discussionClasses.group}
                  aria-current={id === groupId ? 'true' : undefined}
                  onClick={() => setQuery({ group: id }, { replace: true })}
                >
                  <span className={discussionClasses.head}>
                    <strong>{name}</strong>
                    {unread > 0 ? (
                      <span className={discussionClasses.unread}>{t('discussion.unread', { count: unread })}</span>
                    ) : null}
                  </span>
                  <span className={classes.small}>
                    {nameOf(leaderId)}
                    {step.state === 'open' ? ` · ${t('discussion.posts', { count: posts })}` : ''}
                  </span>
                  <Tag {...(done ? { tone: 'done' as const } : {})}>
                    {t(done ? 'discussion.hasSummary' : 'discussion.noSummary')}
                  </Tag>
                </button>
              </li>
            );
          })}
        </ul>
      </Sheet>
      {group ? (
        <GroupTalk
          key={group.id}
          group={group}
          step={step}
          count={written[group.id] ?? 0}
          summary={summaries.find((one) => one.groupId === group.id) ?? null}
          onSeen={seen.mark}
        />
      ) : null}
      {step.phase === 'session' ? <FreezeTexts active={active} /> : null}
    </>
  );
}
