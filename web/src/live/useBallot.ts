import { useSyncExternalStore } from 'react';
import { ballotDraft, type BallotDraft, type BallotKey, type BallotState } from './ballotDraft.ts';
import { deliver, openRoads } from './command.ts';
import { browserStorage } from './sessions.ts';
import { useLive } from './store.ts';

export type Ballot = BallotState & Pick<BallotDraft, 'mark' | 'cast' | 'reopen'>;

/** Drafts live as long as the page: a cast goes on while the delegate looks at something else. */
const drafts = new Map<string, BallotDraft>();

function draftOf(key: BallotKey): BallotDraft {
  const name = `${key.congressId} ${key.personId} ${key.paperId}`;
  const known = drafts.get(name);
  if (known) return known;
  const made = ballotDraft(key, {
    storage: browserStorage,
    alreadyVoted: useLive.getState().me?.voted.includes(key.paperId) ?? false,
    send: (command, onUnconfirmed) =>
      deliver(command, openRoads(key.congressId), { patience: Infinity, onUnconfirmed }),
  });
  drafts.set(name, made);
  return made;
}

/** My ballot of a paper: survives a reload, retries until the end is certain. */
export function useBallot(paperId: string): Ballot {
  const congressId = useLive((state) => state.target?.congressId ?? '');
  const personId = useLive((state) => state.me?.id ?? '');
  const voted = useLive((state) => state.me?.voted.includes(paperId) ?? false);
  const { subscribe, get, mark, cast, reopen } = draftOf({ congressId, personId, paperId });
  const state = useSyncExternalStore(subscribe, get);
  // Handed in from another device, say: nothing is left to choose.
  const settled = voted && state.phase === 'draft';
  return { ...state, ...(settled ? { phase: 'counted' as const, choices: {} } : {}), mark, cast, reopen };
}
