import { useSyncExternalStore } from 'react';
import { ballotDraft, type BallotDraft, type BallotKey, type BallotState } from './ballotDraft.ts';
import { carry } from './command.ts';
import { browserStorage } from './sessions.ts';
import { useLive } from './store.ts';

export type Ballot = BallotState &
  Pick<BallotDraft, 'mark' | 'cast' | 'reopen'> & {
    /** The acknowledgement came to this browser. Otherwise a counted ballot may be one handed out on paper. */
    castHere: boolean;
  };

/** Where a browser notes that it got the acknowledgement; that, and nothing of the ballot. */
const noteOf = ({ congressId, personId, paperId }: BallotKey): string =>
  `congress:counted:${congressId}:${personId}:${paperId}`;

/** Drafts live as long as the page: a cast goes on while the delegate looks at something else. */
const drafts = new Map<string, BallotDraft>();

function draftOf(key: BallotKey): BallotDraft {
  const name = `${key.congressId} ${key.personId} ${key.paperId}`;
  const known = drafts.get(name);
  if (known) return known;
  const made = ballotDraft(key, {
    storage: browserStorage,
    alreadyVoted: useLive.getState().me?.voted.includes(key.paperId) ?? false,
    send: async (command, onUnconfirmed) => {
      const answer = await carry(key.congressId, command, { patience: Infinity, onUnconfirmed });
      if (answer.ok) browserStorage.setItem(noteOf(key), '1');
      return answer;
    },
  });
  drafts.set(name, made);
  return made;
}

/** My ballot of a paper: survives a reload, retries until the end is certain. */
export function useBallot(paperId: string): Ballot {
  const congressId = useLive((state) => state.target?.congressId ?? '');
  const personId = useLive((state) => state.me?.id ?? '');
  const voted = useLive((state) => state.me?.voted.includes(paperId) ?? false);
  const key = { congressId, personId, paperId };
  const { subscribe, get, mark, cast, reopen } = draftOf(key);
  const state = useSyncExternalStore(subscribe, get);
  // Handed in from another device, say: nothing is left to choose.
  const settled = voted && state.phase === 'draft';
  const castHere = browserStorage.getItem(noteOf(key)) !== null;
  return { ...state, ...(settled ? { phase: 'counted' as const, choices: {} } : {}), castHere, mark, cast, reopen };
}
