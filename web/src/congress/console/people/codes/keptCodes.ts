import type { Refusal } from '@congress/contract/kernel/refusal';
import { create } from 'zustand';
import { issueCodes } from '../../../api/people.ts';
import { issueAll } from '../../../live/everyone.ts';
import { refusalOf } from '../../../../live/http/http.ts';
import { useCongress } from '../../../live/selectors.ts';
import { useRosterCache } from '../../queries.ts';

export type Issued = { personId: string; name: string; code: string };

type Issuing = {
  issued: readonly Issued[];
  /** How many of how many, while they are being issued. */
  progress: { at: number; all: number } | null;
  /** Who was to get one and did not, because it broke off. */
  left: readonly string[];
  refusal: Refusal | null;
};

const nothing: Issuing = { issued: [], progress: null, left: [], refusal: null };

/**
 * Codes issued and not put away yet. Nothing keeps them but this page, so they live apart from the panel that asked
 * for them: a step that a colleague closes meanwhile takes no codes with it.
 */
export const useIssuedCodes = create<Issuing>()(() => nothing);

/** Puts them away for good. */
export function putCodesAway(): void {
  useIssuedCodes.setState({ issued: [] });
}

/** Issues codes in portions; the sheet with them opens over the page as they come. */
export function useIssuing() {
  const { id } = useCongress();
  const { refresh } = useRosterCache();
  const { progress, left, refusal } = useIssuedCodes();
  const issue = async (personIds: readonly string[]): Promise<void> => {
    const { setState, getState } = useIssuedCodes;
    if (getState().progress) return;
    const waiting = new Set(personIds);
    setState({ progress: { at: 0, all: personIds.length }, left: [], refusal: null });
    try {
      await issueAll(
        personIds,
        (portion) => issueCodes(id, portion),
        (some) => {
          for (const { personId } of some) waiting.delete(personId);
          const at = personIds.length - waiting.size;
          setState({ issued: [...getState().issued, ...some], progress: { at, all: personIds.length } });
        },
      );
    } catch (error) {
      setState({ refusal: refusalOf(error), left: [...waiting] });
    } finally {
      setState({ progress: null });
      refresh();
    }
  };
  return {
    issue,
    progress,
    left,
    sending: progress !== null,
    refusal,
    dismiss: () => useIssuedCodes.setState({ refusal: null }),
  };
}
