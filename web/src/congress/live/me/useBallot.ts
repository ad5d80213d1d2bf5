import type { Me } from '@congress/contract/congress/people';
import { useEffect, useSyncExternalStore } from 'react';
import { ballotDraft, type BallotDraft, type BallotKey, type BallotState } from './ballotDraft.ts';
import { carry } from '../../../live/commands/command.ts';
import { ballotOf, channelOf } from './ownFacts.ts';
import { browserStorage } from '../../../live/http/sessions.ts';
import { congressKind } from '../kind.ts';
import { useLive } from '../store.ts';

export type Ballot = BallotState &
  Pick<BallotDraft, 'mark' | 'unspoil' | 'remark' | 'name' | 'cast' | 'reopen'> & {
    /** I was given this paper in the room: what goes into the box there is my vote. */
    onPaper: boolean;
  };

const mine = (me: Me | null, paperId: string): ReturnType<typeof ballotOf> => (me ? ballotOf(me, paperId) : null);

/** Drafts live as long as the page: a cast goes on while the delegate looks at something else. */
const drafts = new Map<string, BallotDraft>();

function draftOf(key: BallotKey): BallotDraft {
  const name = `${key.congressId} ${key.personId} ${key.paperId}`;
  const known = drafts.get(name);
  if (known) return known;
  const made = ballotDraft(key, {
    storage: browserStorage,
    alreadyVoted: mine(useLive.getState().me, key.paperId) !== null,
    send: (command, onUnconfirmed) =>
      carry({ kind: congressKind, id: key.congressId, face: 'delegate' }, command, {
        patience: Infinity,
        onUnconfirmed,
      }),
  });
  drafts.set(name, made);
  return made;
}

/** My ballot of a paper: survives a reload, retries until the end is certain. */
export function useBallot(paperId: string): Ballot {
  const congressId = useLive((state) => state.target?.id ?? '');
  const personId = useLive((state) => state.me?.id ?? '');
  const channel = useLive(({ me, snapshot }) => {
    const view = snapshot?.congress;
    const paper = view?.papers.find(({ id }) => id === paperId);
    return me && view && paper ? channelOf(view, me, paper) : mine(me, paperId);
  });
  const key = { congressId, personId, paperId };
  const { subscribe, get, resume, ...acts } = draftOf(key);
  const goesOn = useLive((state) => state.snapshot?.congress?.status === 'active');
  useEffect(() => {
    if (goesOn) resume();
  }, [goesOn, resume]);
  const state = useSyncExternalStore(subscribe, get);
  // Handed in from another device, or given on paper: nothing is left to choose.
  const settled = channel !== null && state.phase === 'draft';
  const onPaper = channel === 'room';
  return { ...state, ...(settled ? { phase: 'counted' as const, choices: {} } : {}), onPaper, ...acts };
}
