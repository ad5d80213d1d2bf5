import type { MotionTally } from '@congress/contract/kernel/ballot/tallies';
import type { Paper } from '@congress/contract/congress/ballot/view';

/** What was typed for one item so far. */
export type Entry = Partial<Record<keyof MotionTally, string>>;

export type RoomFault = { kind: 'noReturned' } | { kind: 'sum'; title: string; sum: number; returned: number };

const count = (text: string | undefined): number => (text && /^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : 0);

/** What was typed as numbers; an empty place is nothing. */
export function tallyOf(entry: Entry | undefined): MotionTally {
  return {
    for: count(entry?.for),
    against: count(entry?.against),
    abstain: count(entry?.abstain),
    invalid: count(entry?.invalid),
  };
}

/** Why the block does not add up yet (B-10), or null. */
export function roomFault(
  paper: Pick<Paper, 'items'>,
  returned: string,
  entries: Record<string, Entry>,
): RoomFault | null {
  if (!/^\d{1,5}$/.test(returned.trim())) return { kind: 'noReturned' };
  for (const { id, title } of paper.items) {
    const tally = tallyOf(entries[id]);
    const sum = tally.for + tally.against + tally.abstain + tally.invalid;
    if (sum !== Number(returned)) return { kind: 'sum', title, sum, returned: Number(returned) };
  }
  return null;
}
