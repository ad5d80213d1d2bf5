import type { RosterEntry } from '@congress/contract/congress/preparation/commands';
import type { NotDone } from '../../../../live/commands/reply.ts';
import { rosterPortions } from '@congress/contract/congress/preparation/rosterPortions';
import { useState } from 'react';
import { newId } from '../../../../live/http/newId.ts';
import { useAct } from '../../useAct.ts';

type Import = {
  /** Takes in all people, or none; true once they are on the roster. */
  run: (people: readonly RosterEntry[]) => Promise<boolean>;
  sending: boolean;
  unconfirmed: boolean;
  notDone: NotDone | null;
  dismiss: () => void;
  /** How far a roster of several portions has got. */
  progress: { sent: number; all: number } | null;
};

/** The import as a button needs it: a large roster goes up in portions, since proxies cut what is too large. */
export function useRosterImport(): Import {
  const upload = useAct('uploadRoster');
  const commit = useAct('importRoster');
  const [progress, setProgress] = useState<Import['progress']>(null);
  const carryOut = async (people: readonly RosterEntry[]): Promise<boolean> => {
    const portions = rosterPortions(people);
    const last = portions.pop() ?? [];
    if (portions.length === 0) return (await commit.run({ people: last }))?.became === 'accepted';
    const uploadId = newId();
    for (const [portion, part] of portions.entries()) {
      setProgress({ sent: portion, all: portions.length + 1 });
      const answer = await upload.run({ uploadId, portion, people: part });
      if (answer?.became !== 'accepted') return false;
    }
    setProgress({ sent: portions.length, all: portions.length + 1 });
    const answer = await commit.run({ people: last, uploaded: { uploadId, portions: portions.length } });
    return answer?.became === 'accepted';
  };
  return {
    run: async (people) => {
      if (upload.sending || commit.sending || progress) return false;
      const done = await carryOut(people);
      setProgress(null);
      return done;
    },
    sending: upload.sending || commit.sending || progress !== null,
    unconfirmed: upload.unconfirmed || commit.unconfirmed,
    notDone: upload.notDone ?? commit.notDone,
    dismiss: () => {
      upload.dismiss();
      commit.dismiss();
    },
    progress,
  };
}
