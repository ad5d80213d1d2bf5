import { refused } from '../refused.ts';
import { done, type Result } from '../../../kernel/result.ts';
import { RECENT_POSTS } from '@congress/contract/congress/assembly/view';
import type { Event } from '@congress/contract/congress/tables/events';
import type { Me } from '@congress/contract/congress/people';
import type { Snapshot } from '@congress/contract/congress/snapshot';
import { groupStream, type Joined } from '@congress/contract/congress/socket';
import type { Cursor } from '@congress/contract/kernel/live';
import { authorsIn, mentionedBy } from './mentions.ts';
import type { Identity } from '../../../kernel/identity/ports.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Sees } from '../../../kernel/live/kind.ts';
import type { LiveView } from '../../ports/live.ts';
import { audienceOf, isInHall, participate } from '../command/authorize.ts';
import type { Participant } from '../../ports/participant.ts';

const nobody = {
  signedIn: [],
  onSite: [],
  onPaper: [],
  ballots: [],
  reminded: [],
  read: [],
  noticeReceived: false,
  leave: 'none' as const,
};

/** One's own facts in a congress; never what was on a paper. */
export async function ownFacts({ rows }: Deps, congressId: string, actor: Participant): Promise<Me> {
  const { identity, roles, capacity, groupId, personId } = actor;
  const base = { subject: identity.subject, id: identity.id, name: identity.name, roles, capacity, groupId };
  if (!personId) return { ...base, ...nobody };
  const own = await rows.me(congressId, personId);
  return own ? { ...base, ...nobody, ...own } : { ...base, ...nobody };
}

/** The part of a view that an audience may see, with where its streams stand. */
export function cut(view: LiveView, actor: Participant): Snapshot {
  const { congress, staff, public: page } = audienceOf(actor);
  const cursor: Cursor = {
    ...(congress ? { congress: view.cursor.congress } : {}),
    ...(staff ? { staff: view.cursor.staff } : {}),
    ...(page ? { public: view.cursor.public } : {}),
  };
  return {
    cursor,
    ...(congress ? { congress: view.state.congress } : {}),
    ...(staff ? { staff: view.state.staff } : {}),
    ...(page ? { public: view.state.public } : {}),
  };
}

/** Reads under way of groups' recent posts: a group that arrives at once asks once. */
const underWay = new WeakMap<Deps['rows'], Map<string, ReturnType<Deps['rows']['posts']>>>();

/** What was written before the read began is in it; whoever is let in late looks whether that is still current. */
function recentPosts({ rows }: Deps, congressId: string, groupId: string): ReturnType<Deps['rows']['posts']> {
  const reads = underWay.get(rows) ?? new Map<string, ReturnType<Deps['rows']['posts']>>();
  underWay.set(rows, reads);
  const place = `${congressId} ${groupId}`;
  const known = reads.get(place);
  if (known) return known;
  const read = rows.posts(congressId, groupId, { limit: RECENT_POSTS }).finally(() => reads.delete(place));
  reads.set(place, read);
  return read;
}

/** A snapshot for this participant, their group's recent posts with it. */
export async function snapshotFor(deps: Deps, congressId: string, actor: Participant): Promise<Snapshot> {
  const view = await deps.live.view(congressId);
  if (!view) throw new Error(`congress ${congressId} is gone`);
  const { groupId } = audienceOf(actor);
  if (!groupId) return cut(view, actor);
  const recent = await recentPosts(deps, congressId, groupId);
  const told = deps.live.announced(congressId)[groupStream(groupId)] ?? 0;
  const posts = recent.filter(({ seq }) => seq <= told);
  // Cut after the posts were read: what is announced in between is in the view, or still to come.
  const snapshot = cut((await deps.live.view(congressId)) ?? view, actor);
  snapshot.cursor[groupStream(groupId)] = posts.at(-1)?.seq ?? 0;
  return { ...snapshot, group: { groupId, posts } };
}

/** How many missed events are worth sending before a snapshot is cheaper. */
const worthwhile = 500;

/** Events of one stream after a position, or nothing when there are too many of them. */
async function missed(deps: Deps, congressId: string, stream: string, afterSeq: number): Promise<Event[] | undefined> {
  const groupId = stream.startsWith('group:') ? stream.slice('group:'.length) : undefined;
  if (groupId === undefined) {
    const events = await deps.congresses.readStream({ congressId, stream, afterSeq, limit: worthwhile });
    return events.length < worthwhile ? events : undefined;
  }
  const posts = await deps.rows.posts(congressId, groupId, { after: afterSeq, limit: worthwhile });
  if (posts.length >= worthwhile) return undefined;
  return posts.map((post) => ({
    congressId,
    stream,
    seq: post.seq,
    at: post.at,
    actor: { subject: 'delegate', id: post.by },
    type: 'post.added',
    payload: { post },
  }));
}

/** Streams a participant may follow, by name. */
export function streamsOf(actor: Participant): string[] {
  const audience = audienceOf(actor);
  return [
    ...(audience.congress ? ['congress'] : []),
    ...(audience.staff ? ['staff'] : []),
    ...(audience.public ? ['public'] : []),
    ...(audience.groupId ? [groupStream(audience.groupId)] : []),
  ];
}

/** The events after a cursor on every stream of the participant; nothing when a snapshot is due. */
export async function eventsAfter(
  deps: Deps,
  congressId: string,
  actor: Participant,
  after: Cursor,
): Promise<Event[] | undefined> {
  const events: Event[] = [];
  const announced = deps.live.announced(congressId);
  for (const stream of streamsOf(actor)) {
    const seen = after[stream];
    if (seen === undefined) return undefined;
    // Ahead of what was ever told: the database was restored from a backup, and what the client holds never was.
    if (seen > (announced[stream] ?? 0)) return undefined;
    const more = await missed(deps, congressId, stream, seen);
    if (!more) return undefined;
    events.push(...more);
  }
  return events;
}

/** Which gauges somebody sees. */
export function seenBy(actor: Participant): Sees {
  const { congress, staff } = audienceOf(actor);
  return (audience) => congress && { everyone: true, staff, hall: isInHall(actor) }[audience];
}

/** Without what is in the log and about to be announced: whoever joins now would hear of it twice. */
function announcedOnly(events: Event[] | undefined, announced: Cursor): Event[] | undefined {
  return events?.filter(({ stream, seq }) => seq <= (announced[stream] ?? 0));
}

/** Where a client stands once it has taken in what it was given. */
function standing({ snapshot, events }: Pick<Joined, 'snapshot' | 'events'>, after: Cursor = {}): Cursor {
  if (snapshot) return snapshot.cursor;
  const cursor = { ...after };
  for (const event of events ?? []) cursor[event.stream] = event.seq;
  return cursor;
}

/** People mentioned beside the procedure: who wrote the posts that are handed over. */
function authors({ snapshot, events }: Pick<Joined, 'snapshot' | 'events'>): Set<string> {
  return new Set([...authorsIn(snapshot?.group), ...(events ?? []).flatMap((event) => [...mentionedBy(event)])]);
}

/**
 * Joins a congress: a snapshot, or what was missed since `after`. `subscribe` is called in the very
 * moment in which that is current, so that nothing is missed and nothing comes twice; the answer
 * has to leave in it, too.
 */
export async function join(
  deps: Deps,
  identity: Identity,
  congressId: string,
  after?: Cursor,
  subscribe?: (actor: Participant, joined: Joined) => void,
): Promise<Result<{ joined: Joined; actor: Participant }>> {
  for (;;) {
    const actor = await participate(deps, identity, congressId);
    const view = await deps.live.view(congressId);
    if (!actor || !view) return refused('not-found');
    const me = await ownFacts(deps, congressId, actor);
    const gauges = await deps.live.gauges(congressId, seenBy(actor));
    const logged = after ? await eventsAfter(deps, congressId, actor, after) : undefined;
    const events = announcedOnly(logged, deps.live.announced(congressId));
    const snapshot = events ? undefined : await snapshotFor(deps, congressId, actor);
    const part = { ...(snapshot ? { snapshot } : {}), ...(events ? { events } : {}) };
    const names = {
      ...(await deps.live.names(congressId)),
      ...(await deps.live.cards(congressId, authors(part))),
    };
    const serverTime = deps.clock.now().toISOString();
    const joined: Joined = { serverTime, observerSlug: view.observerSlug, me, names, gauges, ...part };
    // Who was put into another group meanwhile is told of it only where they follow already.
    const now = await participate(deps, identity, congressId);
    if (now?.groupId !== actor.groupId) continue;
    if (!deps.live.isCurrent(congressId, standing(joined, after))) continue;
    subscribe?.(actor, joined);
    return done({ joined, actor });
  }
}
