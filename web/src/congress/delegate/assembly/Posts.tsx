import { Button } from '@mantine/core';
import type { Post } from '@congress/contract/congress/assembly/view';
import type { Names } from '@congress/contract/congress/people';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { Fragment, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { olderPosts } from '../../api/writings.ts';
import { refusalOf } from '../../../live/http/http.ts';
import { useCongress, useGroupView, useLiveNames, useMe } from '../../live/selectors.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { latestFirst } from '../parts/latestFirst.ts';
import classes from './Posts.module.css';
import { unreadPosts, useLooking } from './seenPosts.ts';

/** What was fetched page by page, with who wrote it: the names of the stream are of its last posts only. */
type Older = { posts: Post[]; names: Names; atStart: boolean };

/** What was said in a group: live, latest first, earlier ones page by page. */
export function Posts({ groupId }: { groupId: string }) {
  const congress = useCongress();
  const recent = useGroupView()?.posts;
  const { t } = useTranslation('delegateLater');
  const terms = useTerms();
  const { dateTime } = useFormat();
  const [older, setOlder] = useState<Older>({ posts: [], names: {}, atStart: false });
  const [loading, setLoading] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const me = useMe();
  const names = useLiveNames();
  const posts = useMemo(() => {
    // Posts that have left the live window since stay, once they are on the screen.
    const bySeq = new Map([...older.posts, ...(recent ?? [])].map((post) => [post.seq, post]));
    return [...bySeq.values()].sort((one, other) => one.seq - other.seq);
  }, [older.posts, recent]);
  const seen = useLooking(posts);
  const unread = unreadPosts(posts, seen, me.id);
  // Latest first: what is new lies above, what was seen below.
  const newest = unread[unread.length - 1]?.seq;
  const newestSeen = unread.length > 0 ? latestFirst(posts).find((post) => post.seq <= seen)?.seq : undefined;
  const first = posts[0];
  const more = first !== undefined && first.seq > 1 && !older.atStart;

  const load = async (): Promise<void> => {
    if (!first) return;
    setLoading(true);
    setRefusal(null);
    try {
      const page = await olderPosts(congress.id, groupId, first.seq);
      setOlder({
        posts: [...page.posts, ...posts],
        names: { ...older.names, ...page.names },
        atStart: page.posts.length === 0,
      });
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setLoading(false);
    }
  };

  if (posts.length === 0) {
    return (
      <EmptyState icon="speak" title={t('talk.empty')}>
        {t('talk.emptyText')}
      </EmptyState>
    );
  }
  return (
    <section aria-label={t('talk.posts')} className={classes.section}>
      <ol className={classes.posts} aria-live="polite">
        {latestFirst(posts).map((post) => (
          <Fragment key={post.seq}>
            {post.seq === newest ? <Line tone="new">{t('talk.unread', { count: unread.length })}</Line> : null}
            {post.seq === newestSeen ? <Line>{t('talk.seen')}</Line> : null}
            <li className={classes.post} data-mine={post.by === me.id || undefined}>
              <p className={classes.head}>
                <strong>{post.by === me.id ? t('talk.me') : terms.name(names[post.by] ?? older.names[post.by])}</strong>
                <time dateTime={post.at}>{dateTime(post.at)}</time>
              </p>
              <p className={classes.text}>{post.text}</p>
            </li>
          </Fragment>
        ))}
      </ol>
      <RefusalAlert refusal={refusal} onClose={() => setRefusal(null)} />
      {more ? (
        <Button variant="default" fullWidth loading={loading} onClick={() => void load()}>
          {t('talk.older')}
        </Button>
      ) : null}
    </section>
  );
}

/** A line between posts: from here on they are new, or seen. */
function Line({ tone, children }: { tone?: 'new'; children: ReactNode }) {
  return (
    <li className={classes.line} data-tone={tone}>
      {children}
    </li>
  );
}
