/**
 * The published state of each dossier in memory: what was committed, in the order of the log, and
 * only that. Snapshots are cut from it, so a join storm costs the database nothing; events that
 * arrive out of order wait for the one before, or are fetched when it does not come.
 */
import type { Shape, StreamKind } from './kind.ts';

type Entry<S extends Shape> = {
  view: S['view'];
  /** Last event announced of each stream that is not in the log. */
  unlogged: Map<string, number>;
  /** Events ahead of their turn, by stream. */
  early: Map<string, Map<number, S['event']>>;
  /** Being compared with the log, or about to be. */
  catchingUp: boolean;
  people: Map<string, S['card']>;
  names: { at: number | undefined; value: Promise<Record<string, S['card']>> } | undefined;
};

export type Announce<S extends Shape> = (id: string, event: S['event'], before: S['view']) => void;
/** Gets ready what goes out beside events: the names of the people they mention. */
export type Prepare<S extends Shape> = (id: string, events: S['event'][]) => Promise<void>;

/** How long a missing event may keep later ones waiting before it is looked up. */
const patience = 200;

function isKnown<C>(pair: readonly [string, C | undefined]): pair is readonly [string, C] {
  return pair[1] !== undefined;
}

export class Hub<S extends Shape> {
  readonly #kind: StreamKind<S>;
  readonly #announce: Announce<S>;
  readonly #prepare: Prepare<S>;
  readonly #entries = new Map<string, Entry<S>>();
  readonly #loading = new Map<string, Promise<Entry<S> | undefined>>();

  constructor(kind: StreamKind<S>, announce: Announce<S>, prepare: Prepare<S>) {
    this.#kind = kind;
    this.#announce = announce;
    this.#prepare = prepare;
  }

  /** The view in memory, if there is one. */
  peek(id: string): S['view'] | undefined {
    return this.#entries.get(id)?.view;
  }

  /** The view, loaded when it is not in memory. */
  async view(id: string): Promise<S['view'] | undefined> {
    return (await this.#entry(id))?.view;
  }

  /** Takes in committed events. Events of a dossier nobody has looked at yet need no memory. */
  publish(id: string, events: S['event'][]): void {
    const entry = this.#entries.get(id);
    if (!entry) {
      // Loading now, it may have read the rows before these were committed: take them in after it.
      const loading = this.#loading.get(id);
      // If the load fails, the next one reads what it would have taken in.
      void loading?.then((loaded) => loaded && this.publish(id, events)).catch(() => undefined);
      return;
    }
    for (const event of events) this.#take(id, entry, event);
    if ([...entry.early.values()].some((waiting) => waiting.size > 0)) this.#catchUpIn(patience, id, entry);
  }

  /**
   * Announces what the log has and nobody was told: the database went away with the answer to a commit, and it
   * may have been carried out. Keeps trying until the database answers.
   */
  catchUp(id: string): void {
    const entry = this.#entries.get(id);
    if (entry) this.#catchUpIn(0, id, entry);
  }

  /** What was announced last, by stream. */
  announced(id: string): Record<string, number> {
    const entry = this.#entries.get(id);
    return entry ? { ...entry.view.cursor, ...Object.fromEntries(entry.unlogged) } : {};
  }

  /** Whether nothing was announced beyond this cursor. */
  isCurrent(id: string, cursor: Record<string, number>): boolean {
    const announced = this.announced(id);
    return Object.entries(cursor).every(([stream, seq]) => seq >= (announced[stream] ?? 0));
  }

  /** Cards of these people, remembered until the roster changes. */
  async cards(id: string, personIds: Iterable<string>): Promise<Record<string, S['card']>> {
    const entry = await this.#entry(id);
    if (!entry) return {};
    const wanted = [...personIds];
    const { people } = entry;
    const unknown = wanted.filter((each) => !people.has(each));
    if (unknown.length > 0) {
      const found = await this.#kind.cards(id, unknown);
      for (const [personId, card] of Object.entries(found)) people.set(personId, card);
    }
    return Object.fromEntries(wanted.flatMap((each) => [[each, people.get(each)] as const]).filter(isKnown));
  }

  /** Cards of everyone mentioned in what everybody sees. */
  async names(id: string): Promise<Record<string, S['card']>> {
    const entry = await this.#entry(id);
    if (!entry) return {};
    const at = entry.view.cursor[this.#kind.streams.everyone];
    if (entry.names && entry.names.at === at) return entry.names.value;
    const value = this.cards(id, this.#kind.mentionedInView(entry.view));
    entry.names = { at, value };
    value.catch(() => (entry.names = undefined));
    return value;
  }

  async #entry(id: string): Promise<Entry<S> | undefined> {
    const known = this.#entries.get(id);
    if (known) return known;
    const pending = this.#loading.get(id) ?? this.#load(id);
    this.#loading.set(id, pending);
    try {
      return await pending;
    } finally {
      this.#loading.delete(id);
    }
  }

  async #load(id: string): Promise<Entry<S> | undefined> {
    const loaded = await this.#kind.load(id);
    if (!loaded) return undefined;
    const entry: Entry<S> = {
      view: loaded.view,
      // Nobody follows yet: what is there now is in the first answer, and not to be announced any more.
      unlogged: new Map(Object.entries(loaded.unlogged)),
      early: new Map(),
      catchingUp: false,
      people: new Map(),
      names: undefined,
    };
    this.#entries.set(id, entry);
    return entry;
  }

  #take(id: string, entry: Entry<S>, event: S['event']): void {
    const { stream } = event;
    const seen = entry.view.cursor[stream];
    if (seen === undefined) {
      // One that was retried comes again; one that was overtaken is fetched by whoever notices the hole.
      if (event.seq <= (entry.unlogged.get(stream) ?? 0)) return;
      entry.unlogged.set(stream, event.seq);
      this.#announce(id, event, entry.view);
      return;
    }
    if (event.seq <= seen) return;
    const waiting = entry.early.get(stream) ?? new Map<number, S['event']>();
    entry.early.set(stream, waiting.set(event.seq, event));
    for (;;) {
      const next = waiting.get((entry.view.cursor[stream] ?? 0) + 1);
      if (!next) return;
      waiting.delete(next.seq);
      const before = entry.view;
      entry.view = this.#kind.fold(before, next);
      if (this.#kind.traits(next).changes === 'people') entry.people = new Map();
      this.#announce(id, next, before);
    }
  }

  #catchUpIn(milliseconds: number, id: string, entry: Entry<S>): void {
    if (entry.catchingUp) return;
    entry.catchingUp = true;
    const again = (): void => this.#catchUpIn(patience, id, entry);
    setTimeout(() => {
      entry.catchingUp = false;
      void this.#readOn(id, entry).catch(again);
    }, milliseconds).unref();
  }

  /** Fetches from the log what never arrived. */
  async #readOn(id: string, entry: Entry<S>): Promise<void> {
    for (const [stream, afterSeq] of Object.entries(entry.view.cursor)) {
      const events = await this.#kind.readStream({ id, stream, afterSeq, limit: 1000 });
      await this.#prepare(id, events);
      for (const event of events) this.#take(id, entry, event);
    }
  }
}
