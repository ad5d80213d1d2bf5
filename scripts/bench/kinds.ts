/** Items of every kind for papers of the bench, and votes on them. */
import { randomUUID } from 'node:crypto';
import type { Choices, Mark } from '@congress/contract/kernel/ballot/marks';
import type { PaperItem } from '@congress/contract/congress/ballot/view';

export const kinds = ['motion', 'election', 'rating'] as const;
export type Kind = (typeof kinds)[number];

const upTo = <T>(size: number, of: (at: number) => T): T[] => Array.from({ length: size }, (_, at) => of(at));
const someone = (at: number) => ({ id: randomUUID(), personId: null, name: `某某${at + 1}`, detail: '一车间' });

/** A motion, an election of 15 out of 30, or a rating of ten people on four levels. */
export function itemOf(kind: Kind): PaperItem {
  const base = { id: randomUUID(), title: '压力测试', itemId: null, matter: null, votedOn: null };
  switch (kind) {
    case 'motion':
      return { ...base, kind };
    case 'election':
      return {
        ...base,
        kind,
        seats: 15,
        slate: 'differential',
        candidates: upTo(30, someone),
        writeIn: true,
        ties: 'strokes',
      };
    case 'rating':
      return {
        ...base,
        kind,
        subjects: upTo(10, someone),
        dimensions: [{ id: randomUUID(), name: '总体评价' }],
        scale: { levels: upTo(4, (at) => ({ 'zh-CN': `档${at}`, en: `level ${at}` })), satisfied: 2 },
        remarks: true,
        leastReturned: 5,
      };
  }
}

function markOn(item: PaperItem, turn: number): Mark {
  switch (item.kind) {
    case 'motion':
      return (['for', 'for', 'against', 'abstain', 'spoilt'] as const)[turn % 5] ?? 'for';
    case 'election': {
      const marks = item.candidates.map(({ id }, at) => [id, (at + turn) % 2 === 0 ? 'for' : 'against'] as const);
      return { candidates: Object.fromEntries(marks), writeIns: [] };
    }
    case 'rating': {
      const levels = item.subjects.map(({ id }, at) => [
        id,
        Object.fromEntries(item.dimensions.map((dimension) => [dimension.id, (at + turn) % item.scale.levels.length])),
      ]);
      return { levels: Object.fromEntries(levels) as Record<string, Record<string, number>> };
    }
  }
}

/** A whole ballot, every item marked; ballots of different turns differ. */
export function ballotOn(items: readonly PaperItem[], turn: number): Choices {
  return Object.fromEntries(items.map((item, at) => [item.id, markOn(item, turn + at)]));
}
