import type { CandidateMark, Choices, Mark } from '@congress/contract/kernel/ballot/marks';
import type { BallotItem } from '../../../kernel/ballot/domain/items.ts';
import { type Sheet, sheetOf } from '../../../kernel/ballot/domain/sheet.ts';

export type Shares = { for: number; against: number; abstain: number };

/** Gives numbers from 0 to just under 1. */
type Random = () => number;

function drawMark({ for: yes, against, abstain }: Shares, random: Random): CandidateMark {
  const drawn = random() * (yes + against + abstain);
  if (drawn < yes) return 'for';
  return drawn < yes + against ? 'against' : 'abstain';
}

function drawOne(item: BallotItem, shares: Shares, random: Random): Mark {
  switch (item.kind) {
    case 'motion':
      return drawMark(shares, random);
    case 'election': {
      let seats = item.seats;
      const candidates: Record<string, CandidateMark> = {};
      for (const { id } of item.candidates) {
        const mark = drawMark(shares, random);
        // Whoever practises marks no more than there are seats.
        candidates[id] = mark === 'for' && seats === 0 ? 'abstain' : mark;
        if (candidates[id] === 'for') seats -= 1;
      }
      return { candidates, writeIns: [] };
    }
    case 'rating': {
      const level = (): number => Math.floor(random() * item.scale.levels.length);
      const levels = item.subjects.map((subject) => [
        subject.id,
        Object.fromEntries(item.dimensions.map((dimension) => [dimension.id, level()])),
      ]);
      return { levels: Object.fromEntries(levels) as Record<string, Record<string, number>> };
    }
  }
}

/** Marks of one simulated vote, each drawn by itself (T-6). */
export function drawMarks(items: readonly BallotItem[], shares: Shares, random: Random): Choices {
  return Object.fromEntries(items.map((item) => [item.id, drawOne(item, shares, random)]));
}

/** The same as it goes into the box. */
export function drawSheet(items: readonly BallotItem[], shares: Shares, random: Random): Sheet {
  const sheet = sheetOf(items, drawMarks(items, shares, random));
  if ('misfit' in sheet) throw new RangeError(`drawn amiss: ${sheet.misfit}`);
  return sheet;
}
