/**
 * The published state of each congress in memory: what was committed, in the order of the log, and
 * only that. Snapshots are cut from it, so a join storm costs the database nothing; events that
 * arrive out of order wait for the one before, or are fetched when it does not come.
 */
import { type Event, eventRows } from '@congress/contract/congress/events';
import type { Names, PersonCard } from '@congress/contract/congress/people';
import { reduceCongress, reducePublic, reduceStaff } from '@congress/contract/congress/reduce';
import { groupStream } from '@congress/contract/congress/socket';
import type { Cursor } from '@congress/contract/kernel/live';
import type { Congresses } from '../ports/congresses.ts';
import type { LiveView } from '../ports/live.ts';
import type { Rows } from '../ports/rows.ts';
import { mentionedPeople } from '../usecases/live/mentions.ts';

type Stream = keyof LiveView['cursor'];
const logged: Stream[] = ['congress', 'staff', 'public'];

type Entry = {
  view: LiveView;
  /** Last post announced, by group stream. */
  groupSeq: Map<string, number>;
  /** Events ahead of their turn, by stream. */
  early: Map<Stream, Map<number, Event>>;
  /** Being compared with the log, or about to be. */
  catchingUp: boolean;
  people: Map<string, PersonCard>;
  names: { at: number; value: Promise<Names> } | undefined;
};

export type Announce = (event: Event, before: LiveView) => void;
/** Gets ready what goes out beside events: the names of the people they mention. */
export type Prepare = (congressId: string, events: Event[]) => Promise<void>;

/** How long a missing event may keep later ones waiting before it is looked up. */
const patience = 200;

function isLogged(stream: string): stream is Stream {
  return (logged as string[]).includes(stream);
}

function isKnown(pair: readonly [string, PersonCard | undefined]): pair is readonly [string, PersonCard] {
  return pair[1] !== undefined;
}

/** Folds one event into the state of its own stream. */
function fold(view: LiveView, event: Event): LiveView {
  const { state } = view;
  const next = {
    congress: event.stream === 'congress' ? reduceCongress(state.congress, event) : state.congress,
    staff: event.stream === 'staff' ? reduceStaff(state.staff, event) : state.staff,
    public: event.stream === 'public' ? reducePublic(state.public, event) : state.public,
  };
  return { ...view, state: next, cursor: { ...view.cursor, [event.stream]: event.seq } };
}

/** What the hub asks of the database. */
type Source = {
  congresses: Pick<Congresses, 'load' | 'readStream'>;
  rows: Pick<Rows, 'names' | 'lastPosts'>;
};

export class Hub {
  readonly #source: Source;
  readonly #announce: Announce;
  readonly #prepare: Prepare;
  readonly #entries = new Map<string, Entry>();
  readonly #loading = new Map<string, Promise<Entry | undefined>>();

  constructor(source: Source, announce: Announce, prepare: Prepare) {
    this.#source = source;
    this.#announce = announce;
    this.#prepare = prepare;
  }

  /** The view in memory, if there is one. */
  peek(congressId: string): LiveView | undefined {
    return this.#entries.get(congressId)?.view;
  }

  /** The view, loaded when it is not in memory. */
  async view(congressId: string): Promise<LiveView | undefined> {
    return (await this.#entry(congressId))?.view;
  }

  /** Takes in committed events. Events of a congress nobody has looked at yet need no memory. */
  publish(congressId: string, events: Event[]): void {
    const entry = this.#entries.get(congressId);
    if (!entry) {
      // Loading now, it may have read the rows before these were committed: take them in after it.
      const loading = this.#loading.get(congressId);
      // If the load fails, the next one reads what it would have taken in.
      void loading?.then((loaded) => loaded && this.publish(congressId, events)).catch(() => undefined);
      return;
    }
    for (const event of events) this.#take(entry, event);
    if ([...entry.early.values()].some((waiting) => waiting.size > 0)) this.#catchUpIn(patience, congressId, entry);
  }

  /**
   * Announces what the log has and nobody was told: the database went away with the answer to a commit, and it
   * may have been carried out. Keeps trying until the database answers.
   */
  catchUp(congressId: string): void {
    const entry = this.#entries.get(congressId);
    if (entry) this.#catchUpIn(0, congressId, entry);
  }

  /** What was announced last, by stream. */
  announced(congressId: string): Cursor {
    const entry = this.#entries.get(congressId);
    return entry ? { ...entry.view.cursor, ...Object.fromEntries(entry.groupSeq) } : {};
  }

  /** Whether nothing was announced beyond this cursor. */
  isCurrent(congressId: string, cursor: Cursor): boolean {
    const announced = this.announced(congressId);
    return Object.entries(cursor).every(([stream, seq]) => seq >= (announced[stream] ?? 0));
  }

  /** Cards of these people, remembered until the roster changes. */
  async cards(congressId: string, ids: Iterable<string>): Promise<Names> {
    const entry = await this.#entry(congressId);
    if (!entry) return {};
    const wanted = [...ids];
    const { people } = entry;
    const unknown = wanted.filter((id) => !people.has(id));
    if (unknown.length > 0) {
      const found = await this.#source.rows.names(congressId, unknown);
      for (const [id, card] of Object.entries(found)) people.set(id, card);
    }
    return Object.fromEntries(wanted.flatMap((id) => [[id, people.get(id)] as const]).filter(isKnown));
  }

  /** Cards of everyone the view mentions. */
  async names(congressId: string): Promise<Names> {
    const entry = await this.#entry(congressId);
    if (!entry) return {};
    const at = entry.view.cursor.congress;
    if (entry.names?.at !== at) {
      const mentioned = mentionedPeople(entry.view.state.congress);
      entry.names = { at, value: this.cards(congressId, mentioned) };
      entry.names.value.catch(() => (entry.names = undefined));
    }
    return entry.names.value;
  }

  async #entry(congressId: string): Promise<Entry | undefined> {
    const known = this.#entries.get(congressId);
    if (known) return known;
    const pending = this.#loading.get(congressId) ?? this.#load(congressId);
    this.#loading.set(congressId, pending);
    try {
      return await pending;
    } finally {
      this.#loading.delete(congressId);
    }
  }

  async #load(congressId: string): Promise<Entry | undefined> {
    const loaded = await this.#source.congresses.load(congressId);
    if (!loaded) return undefined;
    const { state, organizationId, observerSlug, cursor } = loaded;
    const posts = await this.#source.rows.lastPosts(congressId);
    const entry: Entry = {
      view: { state, organizationId, observerSlug, cursor },
      // Nobody follows yet: what is there now is in the first answer, and not to be announced any more.
      groupSeq: new Map(Object.entries(posts).map(([groupId, last]) => [groupStream(groupId), last])),
      early: new Map(),
      catchingUp: false,
      people: new Map(),
      names: undefined,
    };
    this.#entries.set(congressId, entry);
    return entry;
  }

  #take(entry: Entry, event: Event): void {
    const { stream } = event;
    if (!isLogged(stream)) {
      // A retried post comes again; one that was overtaken is fetched by whoever notices the hole.
      if (event.seq <= (entry.groupSeq.get(stream) ?? 0)) return;
      entry.groupSeq.set(stream, event.seq);
      this.#announce(event, entry.view);
      return;
    }
    if (event.seq <= entry.view.cursor[stream]) return;
    const waiting = entry.early.get(stream) ?? new Map<number, Event>();
    entry.early.set(stream, waiting.set(event.seq, event));
    for (;;) {
      const next = waiting.get(entry.view.cursor[stream] + 1);
      if (!next) return;
      waiting.delete(next.seq);
      const before = entry.view;
      entry.view = fold(before, next);
      if (eventRows[next.type].changes === 'people') entry.people = new Map();
      this.#announce(next, before);
    }
  }

  #catchUpIn(milliseconds: number, congressId: string, entry: Entry): void {
    if (entry.catchingUp) return;
    entry.catchingUp = true;
    const again = (): void => this.#catchUpIn(patience, congressId, entry);
    setTimeout(() => {
      entry.catchingUp = false;
      void this.#readOn(congressId, entry).catch(again);
    }, milliseconds).unref();
  }

  /** Fetches from the log what never arrived. */
  async #readOn(congressId: string, entry: Entry): Promise<void> {
    for (const stream of logged) {
      const afterSeq = entry.view.cursor[stream];
      const events = await this.#source.congresses.readStream({ congressId, stream, afterSeq, limit: 1000 });
      await this.#prepare(congressId, events);
      for (const event of events) this.#take(entry, event);
    }
  }
}
