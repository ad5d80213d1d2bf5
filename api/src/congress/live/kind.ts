/** The congress as a kind of dossier that people follow event by event. */
import { eventRows } from '@congress/contract/congress/tables/events';
import { gauges } from '@congress/contract/congress/tables/gauges';
import { reduceCongress, reducePublic, reduceStaff } from '@congress/contract/congress/tables/reduce';
import { groupStream } from '@congress/contract/congress/socket';
import type { StreamKind } from '../../kernel/live/kind.ts';
import type { Deps } from '../ports/deps.ts';
import type { CongressShape, LiveView } from '../ports/live.ts';
import { isInHall, participate } from '../usecases/command/authorize.ts';
import { ownFacts, streamsOf } from '../usecases/live/join.ts';
import { mentionedBy, mentionedInView, officeHolders } from '../usecases/live/mentions.ts';
import { readGauges } from '../usecases/live/readGauges.ts';

function fold(view: LiveView, event: CongressShape['event']): LiveView {
  const { state } = view;
  const next = {
    congress: event.stream === 'congress' ? reduceCongress(state.congress, event) : state.congress,
    staff: event.stream === 'staff' ? reduceStaff(state.staff, event) : state.staff,
    public: event.stream === 'public' ? reducePublic(state.public, event) : state.public,
  };
  return { ...view, state: next, cursor: { ...view.cursor, [event.stream]: event.seq } };
}

/** What the kernel's live side asks of a congress. */
export function congressStream(deps: Deps): StreamKind<CongressShape> {
  const { congresses, rows, clock } = deps;
  return {
    idField: 'congressId',
    streams: { everyone: 'congress', staff: 'staff' },
    gauges,
    traits: ({ type }) => eventRows[type],
    load: async (id) => {
      const loaded = await congresses.load(id);
      if (!loaded) return undefined;
      const { state, organizationId, observerSlug, cursor } = loaded;
      const posts = Object.entries(await rows.lastPosts(id));
      return {
        view: { state, organizationId, observerSlug, cursor },
        unlogged: Object.fromEntries(posts.map(([groupId, last]) => [groupStream(groupId), last])),
      };
    },
    readStream: ({ id, ...query }) => congresses.readStream({ congressId: id, ...query }),
    cards: (id, personIds) => rows.names(id, personIds),
    fold,
    readGauges: (view, names, online) => readGauges(deps, view, names, online),
    mentioned: mentionedBy,
    mentionedInView: ({ state }) => mentionedInView(state.congress),
    officeHolders: ({ state }) => officeHolders(state.congress),
    actor: (identity, id) => participate(deps, identity, id),
    ownFacts: (id, actor) => ownFacts(deps, id, actor),
    follows: (actor) => ({ streams: streamsOf(actor), inHall: isInHall(actor) }),
    hasMoved: ({ groupId }, card) => card?.groupId !== groupId,
    now: () => clock.now().getTime(),
  };
}
