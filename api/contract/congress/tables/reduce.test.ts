import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concludedCongress, congressAt, type World } from '../../../../tests/support/domain.ts';
import { anyRun, carriedOut } from '../../../../tests/support/domain/runs.ts';
import { RECENT_POSTS } from '../assembly/view.ts';
import { type Event, event as eventSchema, payloads } from './events.ts';
import { evolve, hole, reduce } from './reduce.ts';
import { congressView, type Snapshot, snapshot as snapshotSchema, staffView, type State } from '../snapshot.ts';

const audiences = {
  delegate: ['congress'],
  staff: ['congress', 'staff', 'public'],
  observer: ['public'],
} as const;
type Audience = keyof typeof audiences;
const anyAudience = fc.constantFrom<Audience>('delegate', 'staff', 'observer');

/** What the server would hand to this audience, had it come when the log was so long. */
function snapshotFor(audience: Audience, state: State, log: Event[]): Snapshot {
  const streams: readonly string[] = audiences[audience];
  const cursor = Object.fromEntries(streams.map((stream) => [stream, log.filter((e) => e.stream === stream).length]));
  const views = Object.fromEntries(Object.entries(state).filter(([stream]) => streams.includes(stream)));
  return { cursor, ...views };
}

/** The state once so many events had happened; the first of them says what there was to begin with. */
function stateAfter({ log, state }: World, length: number): State {
  return log.slice(0, length).reduce<State>(evolve, { ...state, staff: { reports: [] } });
}

/** Long enough that the view of every stream has begun. */
const begun = 2;

describe('the one fold', () => {
  test('folding all events from `congress.created` on equals what the machine reached', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const world = carriedOut(run);
        expect(stateAfter(world, world.log.length)).toEqual(world.state);
      }),
      { numRuns: 25 },
    );
  });

  test('events and state survive the wire: as JSON, and in the schemas that clients parse with', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const world = carriedOut(run);
        const wire = world.log.map((each) => JSON.parse(JSON.stringify(each)) as Event);
        expect(wire).toEqual(world.log);
        for (const each of wire) {
          expect(eventSchema.parse(each)).toEqual(each);
          expect(payloads[each.type].parse(each.payload)).toEqual(each.payload);
        }
        expect(congressView.parse(world.state.congress)).toEqual(world.state.congress);
        expect(staffView.parse(world.state.staff)).toEqual(world.state.staff);
        for (const audience of Object.keys(audiences) as Audience[]) {
          const fresh = snapshotFor(audience, world.state, world.log);
          expect(snapshotSchema.parse(fresh)).toEqual(fresh);
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('a client', () => {
  const joins = fc.record({
    run: anyRun,
    audience: anyAudience,
    at: fc.nat(),
    from: fc.nat(),
    every: fc.integer({ min: 1, max: 5 }),
  });

  test('who joins anywhere and hears events twice, or again from earlier on, ends where a fresh snapshot would', () => {
    fc.assert(
      fc.property(joins, ({ run, audience, at, from, every }) => {
        const world = carriedOut(run);
        const length = begun + (at % (world.log.length - begun + 1));
        const joined = snapshotFor(audience, stateAfter(world, length), world.log.slice(0, length));
        const heard = world.log
          .slice(from % (length + 1))
          .flatMap((each, n) => (n % every === 0 ? [each, each] : [each]));
        expect(heard.reduce(reduce, joined)).toEqual(snapshotFor(audience, world.state, world.log));
      }),
      { numRuns: 30 },
    );
  });

  test('streams are followed apart: in whatever order they interleave, the end is the same', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const world = carriedOut(run);
        const joined = snapshotFor('staff', stateAfter(world, begun), world.log.slice(0, begun));
        const apart = ['public', 'staff', 'congress'].flatMap((s) => world.log.filter((each) => each.stream === s));
        expect(apart.reduce(reduce, joined)).toEqual(snapshotFor('staff', world.state, world.log));
      }),
      { numRuns: 10 },
    );
  });

  test('a missing event is noticed at the next of its stream, and at no other', () => {
    fc.assert(
      fc.property(joins, ({ run, audience, at }) => {
        const world = carriedOut(run);
        const streams: readonly string[] = audiences[audience];
        const rest = world.log.slice(begun);
        const lost = rest.length > 0 ? rest[at % rest.length] : undefined;
        const joined = snapshotFor(audience, stateAfter(world, begun), world.log.slice(0, begun));
        let client = joined;
        let noticed: Event | undefined;
        for (const each of rest.filter((one) => one !== lost)) {
          if (hole(client, each)) {
            noticed = each;
            break;
          }
          client = reduce(client, each);
        }
        const next = rest.find((each) => each.stream === lost?.stream && each.seq === lost.seq + 1);
        expect(noticed).toBe(next && streams.includes(next.stream) ? next : undefined);
      }),
      { numRuns: 30 },
    );
  });

  test('an observer hears nothing of the congress, and a delegate nothing of the secretariat', () => {
    const world = concludedCongress();
    const views = (audience: Audience): Snapshot =>
      world.log.reduce(reduce, snapshotFor(audience, stateAfter(world, begun), world.log.slice(0, begun)));
    expect(Object.keys(views('observer'))).toEqual(['cursor', 'public']);
    expect(Object.keys(views('delegate'))).toEqual(['cursor', 'congress']);
    expect(JSON.stringify(views('observer'))).not.toMatch(/presenterId|staffNumber|leaderId/);
  });

  test('folding leaves the snapshot it began with as it was', () => {
    const world = congressAt('ballot');
    const joined = snapshotFor('staff', stateAfter(world, begun), world.log.slice(0, begun));
    const before = structuredClone(joined);
    world.log.reduce(reduce, joined);
    expect(joined).toEqual(before);
  });
});

describe('a group', () => {
  const posted = (world: World, groupId: string, n: number): Event =>
    world.append(
      {
        type: 'post.added',
        payload: {
          post: { seq: n, id: world.newId(), stepId: world.newId(), by: world.newId(), at: world.now, text: `${n}` },
        },
      },
      groupId,
    );

  test('keeps the latest posts of its own discussion, and none of another’s', () => {
    const world = congressAt('discussion');
    const [own = '', other = ''] = world.state.congress.groups.map((group) => group.id);
    const joined: Snapshot = { cursor: { [`group:${own}`]: 0 }, group: { groupId: own, posts: [] } };
    const heard = Array.from({ length: RECENT_POSTS + 10 }, (_, n) => [
      posted(world, own, n + 1),
      posted(world, other, n + 1),
    ]).flat();
    const { group, cursor } = [...heard, ...heard].reduce(reduce, joined);
    expect(group?.posts.map((post) => post.seq)).toEqual(Array.from({ length: RECENT_POSTS }, (_, n) => n + 11));
    expect(cursor).toEqual({ [`group:${own}`]: RECENT_POSTS + 10 });
  });

  test('posts leave the procedure as it was: they are no links of the chain', () => {
    const world = congressAt('discussion');
    const before = world.state;
    posted(world, world.state.congress.groups[0]?.id ?? '', 1);
    expect(world.state).toEqual(before);
  });
});

test('the view keeps the latest announcements; the log has all of them', () => {
  const world = congressAt('report');
  for (let n = 1; n <= 25; n += 1) world.carryOut('announce', { text: `通知${n}` });
  const texts = world.state.congress.announcements.map((each) => each.text);
  expect(texts).toEqual(Array.from({ length: 20 }, (_, n) => `通知${n + 6}`));
});
