import type { Mark, Remarks } from '@congress/contract/kernel/ballot/marks';
import type { Command } from '@congress/contract/congress/tables/commands';
import type { Reply } from '../../../live/commands/reply.ts';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { newId } from '../../../live/http/newId.ts';

export type Choices = Readonly<Record<string, Mark>>;

/** What was made of a ballot so far. */
export type Marked = {
  choices: Choices;
  /** The marks that an item had before it was spoilt, should it not stay so. */
  aside: Choices;
  /** On subjects of ratings. */
  remarks: Remarks;
  /** Names of people who were written in: their ids alone go into the box. */
  named: Readonly<Record<string, string>>;
};
const unmarked: Marked = { choices: {}, aside: {}, remarks: {}, named: {} };

/**
 * `draft`: may still be changed. `sending`: on its way. `unconfirmed`: no answer came, being
 * retried with the same id. `counted` and `refused` are certain; there is no third end.
 */
export type BallotPhase = 'draft' | 'sending' | 'unconfirmed' | 'counted' | 'refused';
export type BallotState = Marked & { phase: BallotPhase; attempts: number; refusal: Refusal | null };

export type BallotKey = { congressId: string; personId: string; paperId: string };
type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
type Send = (command: Command<'castBallot'>, onUnconfirmed: (attempts: number) => void) => Promise<Reply>;

/** Refusals that say nothing about the vote: an earlier try may have been counted. */
const SAYS_NOTHING = new Set(['unauthenticated', 'session-ended', 'internal', 'too-many-requests']);

/** What lies in the browser until the acknowledgement; `commandId` once it was cast. */
type Kept = Marked & { commandId: string | null };

export type BallotDraft = {
  get: () => BallotState;
  subscribe: (listener: () => void) => () => void;
  /** Marks an item; null takes the mark away. Only while it is a draft. */
  mark: (paperItemId: string, mark: Mark | null) => void;
  /** Takes back that an item is spoilt: it is marked as it was before. */
  unspoil: (paperItemId: string) => void;
  /** Writes a remark on a subject of a rating; nothing takes it away. */
  remark: (paperItemId: string, subjectId: string, text: string) => void;
  /** Remembers what somebody is called who is written in. */
  name: (personId: string, name: string) => void;
  /** Hands the ballot in. Resolves once the end is certain. */
  cast: () => Promise<void>;
  /** After a refusal: back to a draft with the same choices, a new id at the next cast. */
  reopen: () => void;
  /** The congress goes on: a ballot that came while it stood still is a draft again, to be handed in. */
  resume: () => void;
};

const keyOf = ({ congressId, personId, paperId }: BallotKey): string =>
  `congress:ballot:${congressId}:${personId}:${paperId}`;

function readKept(storage: Keeper, key: string): Kept | null {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? 'null') as (Partial<Kept> & Pick<Kept, 'choices'>) | null;
    return kept && typeof kept.choices === 'object' ? { ...unmarked, commandId: null, ...kept } : null;
  } catch {
    return null;
  }
}

const markedIn = (from: Marked | null): Marked => {
  const { choices, aside, remarks, named } = from ?? unmarked;
  return { choices, aside, remarks, named };
};

function without<T>(all: Readonly<Record<string, T>>, id: string): Record<string, T> {
  const { [id]: _, ...others } = all;
  return others;
}

/**
 * One delegate's ballot of one paper, from the first mark to the acknowledgement. Choices and the
 * id of the cast are kept in the browser until the server has answered, then erased: no receipt
 * ever shows a choice.
 */
export function ballotDraft(
  key: BallotKey,
  deps: { storage: Keeper; send: Send; alreadyVoted: boolean; makeId?: () => string },
): BallotDraft {
  const { storage, send, makeId = newId } = deps;
  const place = keyOf(key);
  const kept = readKept(storage, place);
  const listeners = new Set<() => void>();
  let commandId = kept?.commandId ?? null;
  // A cast whose answer got lost is asked about again, with its id: only the answer tells whether what
  // the server has is this ballot, or one from another device or on paper.
  const settled = deps.alreadyVoted && commandId === null;
  let state: BallotState = settled
    ? { phase: 'counted', ...unmarked, attempts: 0, refusal: null }
    : { phase: commandId ? 'unconfirmed' : 'draft', ...markedIn(kept), attempts: 0, refusal: null };
  if (settled) storage.removeItem(place);

  const become = (next: Partial<BallotState>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const keep = (): void => {
    const kept: Kept = { ...markedIn(state), commandId };
    storage.setItem(place, JSON.stringify(kept));
  };
  const write = (next: Partial<Marked>): void => {
    if (state.phase !== 'draft') return;
    become(next);
    keep();
  };
  const settle = (reply: Reply): void => {
    if (reply.became === 'accepted') {
      storage.removeItem(place);
      become({ phase: 'counted', ...unmarked, refusal: null });
    } else if (reply.became === 'unconfirmed' || SAYS_NOTHING.has(reply.refusal.code)) {
      // Kept, with its id; the next visit of the paper goes on.
      become({ phase: 'unconfirmed', refusal: reply.became === 'refused' ? reply.refusal : null });
    } else {
      commandId = null;
      keep();
      become({ phase: 'refused', refusal: reply.refusal });
    }
  };
  const deliverIt = async (id: string): Promise<void> => {
    const said = Object.keys(state.remarks).length > 0 ? { remarks: state.remarks } : {};
    const command = {
      id,
      type: 'castBallot' as const,
      paperId: key.paperId,
      choices: { ...state.choices },
      ...said,
    };
    const onUnconfirmed = (attempts: number): void => become({ phase: 'unconfirmed', attempts });
    settle(await send(command, onUnconfirmed));
  };

  let underWay: Promise<void> | null = null;
  const cast = (): Promise<void> => {
    if (state.phase === 'counted' || state.phase === 'refused') return Promise.resolve();
    if (underWay) return underWay;
    const id = commandId ?? makeId();
    if (!commandId) {
      commandId = id;
      keep();
      become({ phase: 'sending' });
    }
    underWay = deliverIt(id).finally(() => {
      underWay = null;
    });
    return underWay;
  };

  const reopen = (): void => {
    if (state.phase === 'refused') become({ phase: 'draft', refusal: null, attempts: 0 });
  };

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      // A cast that a reload interrupted goes on by itself.
      if (state.phase === 'unconfirmed') void cast();
      return () => listeners.delete(listener);
    },
    mark(paperItemId, mark) {
      const { choices } = state;
      const others = without(choices, paperItemId);
      const before = choices[paperItemId];
      const spoils = mark === 'spoilt' && before !== undefined && before !== 'spoilt';
      write({
        choices: mark ? { ...others, [paperItemId]: mark } : others,
        ...(spoils ? { aside: { ...state.aside, [paperItemId]: before } } : {}),
      });
    },
    unspoil(paperItemId) {
      const others = without(state.choices, paperItemId);
      const before = state.aside[paperItemId];
      write({
        choices: before ? { ...others, [paperItemId]: before } : others,
        aside: without(state.aside, paperItemId),
      });
    },
    remark(paperItemId, subjectId, text) {
      const others = without(state.remarks[paperItemId] ?? {}, subjectId);
      const ofItem = text.trim() === '' ? others : { ...others, [subjectId]: text };
      const ofOthers = without(state.remarks, paperItemId);
      write({ remarks: Object.keys(ofItem).length > 0 ? { ...ofOthers, [paperItemId]: ofItem } : ofOthers });
    },
    name: (personId, name) => write({ named: { ...state.named, [personId]: name } }),
    cast,
    reopen,
    resume() {
      if (state.refusal?.code === 'congress-not-active') reopen();
    },
  };
}
