/**
 * A congress in memory for tests of the machine: the state that `decide` and `evolve` reach, and
 * stand-ins for the facts that are rows elsewhere (roster, attendance, delivery, box, room).
 */
import type { Choices, MotionMark } from '@congress/contract/kernel/ballot/marks';
import { isDecided, decide, type DecidedCommand } from '@congress/api/congress/domain/procedure/machine';
import { found, type Founding } from '@congress/api/congress/domain/procedure/create';
import type { Context, Decision } from '@congress/api/congress/domain/decision';
import type { GateContext } from '@congress/api/congress/domain/procedure/gate';
import { currentSignIn } from '@congress/contract/congress/assembly/questions';
import { type Block, wholeBlock } from '@congress/contract/kernel/ballot/block';
import type { Paper } from '@congress/contract/congress/ballot/view';
import { type Body, type Command, type CommandType, parseCommand } from '@congress/contract/congress/tables/commands';
import { type Event, type Happened, payloads, streamOf } from '@congress/contract/congress/tables/events';
import type { RosterEntry } from '@congress/contract/congress/preparation/commands';
import type { Step } from '@congress/contract/congress/procedure/view';
import { evolve } from '@congress/contract/congress/tables/reduce';
import type { State } from '@congress/contract/congress/snapshot';
import { openStep } from '@congress/contract/kernel/procedure/questions';
import type { ActorRef } from '@congress/contract/kernel/event';
import { factsFor, gateFacts } from './facts.ts';
import { smallRoster, type Person } from './people.ts';
import { RowsOfRoster, sha256 } from './roster.ts';

type Room = { issued: Set<string>; entries: Map<string, Block>; entered: Block | null };
export type Presence = 'on-site' | 'remote' | 'gone';

/** What a command did; `before` and `after` are the same object when it was refused. `gate` is what gates look at. */
export type Outcome = {
  command: Command;
  decision: Decision;
  before: State;
  after: State;
  gate: (state: State) => GateContext;
};

export type WorldOptions = Partial<Founding> & { people?: RosterEntry[] };

/** Freezes what is new, so that a rule which changes state in place throws. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

export class World {
  state: State;
  readonly log: Event[] = [];
  /** The roster that the host of this congress means to import. */
  readonly planned: RosterEntry[];
  readonly rows = new RowsOfRoster();
  readonly attendance = new Map<string, Map<string, Presence>>();
  readonly delivered = new Set<string>();
  readonly boxes = new Map<string, Map<string, Choices>>();
  readonly rooms = new Map<string, Room>();
  /** Who votes on paper while they are in the hall. */
  readonly onPaper = new Set<string>();
  readonly texts = new Map<string, string>();
  /** Told of every command and what came of it. */
  readonly watchers: ((outcome: Outcome) => void)[] = [];
  now = '2026-03-02T01:00:00.000Z';
  readonly #seqs = new Map<string, number>();
  #ids = 0;

  constructor({ people = smallRoster(), ...founding }: WorldOptions = {}) {
    this.planned = people;
    const founded = found(
      {
        id: this.newId(),
        organizationId: this.newId(),
        organizationName: '津岚启衡装备制造有限公司',
        title: '三届二次职工代表大会',
        term: 3,
        session: 2,
        template: 'annual',
        profile: 'demo',
        staff: { total: 60, women: 30 },
        ...founding,
      },
      this.newId,
    );
    this.state = frozen(founded.state);
    founded.events.forEach((event) => this.append(event));
  }

  readonly newId = (): string => `00000000-0000-4000-8000-${(++this.#ids).toString(16).padStart(12, '0')}`;

  get people(): Person[] {
    return [...this.rows.people.values()];
  }

  get formal(): Person[] {
    return this.people.filter((one) => one.capacity === 'formal');
  }

  get open(): Step | undefined {
    return openStep(this.state.congress);
  }

  paper(id: string): Paper {
    const paper = this.state.congress.papers.find((each) => each.id === id);
    if (!paper) throw new Error(`no paper ${id}`);
    return paper;
  }

  /** The sign-in that decides who is present now. */
  get signInStep(): Step | undefined {
    return currentSignIn(this.state.congress);
  }

  /** Formal delegates signed in and not gone. */
  get present(): Person[] {
    const here = this.attendance.get(this.signInStep?.id ?? '');
    return this.formal.filter((one) => ['on-site', 'remote'].includes(here?.get(one.id) ?? 'gone'));
  }

  /** Those of them who are in the hall. */
  get inTheHall(): Person[] {
    const here = this.attendance.get(this.signInStep?.id ?? '');
    return this.formal.filter((one) => here?.get(one.id) === 'on-site');
  }

  wait(days: number): void {
    this.now = new Date(Date.parse(this.now) + days * 86_400_000).toISOString();
  }

  /** Appends an event to its stream, checked against its schema, and folds it. */
  append(happened: Happened, groupId?: string, actor: ActorRef = { subject: 'system', id: null }): Event {
    payloads[happened.type].parse(happened.payload);
    const kind = streamOf(happened.type);
    const stream = kind === 'group' ? `group:${groupId}` : kind;
    const seq = (this.#seqs.get(stream) ?? 0) + 1;
    this.#seqs.set(stream, seq);
    const congressId = this.state.congress.id;
    const event: Event = frozen({ ...happened, congressId, stream, seq, at: this.now, actor });
    this.log.push(event);
    this.state = frozen(evolve(this.state, event));
    return event;
  }

  /** What the rule of a command that `personId` gives is told besides the state. */
  context<F>(personId: string | null, facts: F): Context<F> {
    return {
      now: this.now,
      actor: personId ? { subject: 'delegate', id: personId } : { subject: 'staff', id: null },
      personId,
      roles: [],
      facts,
      newId: this.newId,
      sha256,
    };
  }

  /** What gates look at, as the rows are now. */
  gate(state: State = this.state): GateContext {
    return { now: this.now, facts: gateFacts(this, state.congress) };
  }

  /** Puts a command to the machine and, when accepted, keeps what it leaves: events, texts, rows. */
  ask<T extends CommandType>(type: T, body: Body<T>, personId: string | null = null): Decision {
    this.now = new Date(Date.parse(this.now) + 1_000).toISOString();
    const parsed = parseCommand({ ...body, id: this.newId(), type });
    if (!parsed.success) throw parsed.error;
    const command = parsed.data;
    if (!isDecided(command.type)) throw new Error(`${command.type} is not for the machine to decide`);
    const draft = this.rows.after(command, this.state.congress.groups, this.newId);
    const before = this.state;
    const facts = factsFor(this, command, personId, draft);
    const context = this.context(personId, facts);
    const decision = decide(before, command as Command<DecidedCommand>, context);
    if (decision.ok) {
      if (draft) this.rows.people = draft.people;
      decision.documents.forEach(({ ref, text }) => this.texts.set(ref.documentId, text));
      decision.events.forEach((event) => this.append(event, undefined, context.actor));
      this.#keepRoom(command, facts, personId);
    }
    this.watchers.forEach((tell) =>
      tell({ command, decision, before, after: this.state, gate: (state) => this.gate(state) }),
    );
    return decision;
  }

  /** As `ask`, for what the test takes for granted. Returns the id of what was made. */
  carryOut<T extends CommandType>(type: T, body: Body<T>, personId: string | null = null): string {
    const decision = this.ask(type, body, personId);
    if (!decision.ok) throw new Error(`${type}: ${JSON.stringify(decision.refusal)}`);
    return decision.madeId ?? '';
  }

  signIn(people: Person[] = this.formal, presence: Presence = 'remote'): void {
    const stepId = this.signInStep?.id;
    if (!stepId) throw new Error('no sign-in has begun');
    const book = this.attendance.get(stepId) ?? new Map<string, Presence>();
    people.forEach((one) => book.set(one.id, presence));
    this.attendance.set(stepId, book);
  }

  /** Puts a vote into the box, where the roll allows it. */
  cast(paperId: string, personId: string, marks: Choices): boolean {
    const box = this.boxes.get(paperId) ?? new Map<string, Choices>();
    const onPaper = this.rooms.get(paperId)?.issued.has(personId) ?? false;
    const may = this.present.some((one) => one.id === personId) && this.state.congress.status === 'active';
    if (!may || onPaper || box.has(personId) || this.paper(paperId).state !== 'open') return false;
    this.boxes.set(paperId, box.set(personId, marks));
    return true;
  }

  /** Those present vote the same on every item of a paper: so many for, then so many against … */
  vote(paperId: string, counts: Partial<Record<MotionMark, number>>): void {
    const marks = Object.entries(counts).flatMap(([mark, n]) => Array.from({ length: n }, () => mark as MotionMark));
    const voters = this.present;
    if (marks.length > voters.length) throw new Error('more votes than people');
    const items = this.paper(paperId).items;
    marks.forEach((mark, index) => {
      this.cast(paperId, voters[index]!.id, Object.fromEntries(items.map((item) => [item.id, mark])));
    });
  }

  #keepRoom(command: Command, facts: object, personId: string | null): void {
    if (command.type === 'setVoting' && 'moved' in facts) {
      const moved = facts.moved as string[];
      moved.forEach((id) => (command.voting === 'paper' ? this.onPaper.add(id) : this.onPaper.delete(id)));
    }
    if (command.type === 'openPaper' && 'inRoom' in facts) {
      const issued = new Set(facts.inRoom as string[]);
      if (issued.size > 0) this.rooms.set(command.paperId, { issued, entries: new Map(), entered: null });
    }
    if (command.type === 'enterRoomBallots' && personId !== null) {
      const paper = this.paper(command.paperId);
      const room: Room = this.rooms.get(paper.id) ?? { issued: new Set(), entries: new Map(), entered: null };
      const block = wholeBlock(paper, command);
      const entered = paper.state === 'closed' && paper.room?.differing === 0 ? block : room.entered;
      this.rooms.set(paper.id, { ...room, entries: room.entries.set(personId, block), entered });
    }
  }
}
