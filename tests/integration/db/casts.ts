/** Votes as the ballot box takes them, and a box with the electorate of congresses. */
import { randomUUID } from 'node:crypto';
import type { Choices, Mark } from '@congress/contract/kernel/ballot/marks';
import type { ElectionItem, Paper, PaperItem, RatingItem } from '@congress/contract/congress/ballot/view';
import { sheetOf } from '@congress/api/kernel/ballot/domain/sheet';
import type { CastEntry } from '@congress/api/kernel/ballot/ports';
import { presentDelegates } from '../../../api/src/congress/infra/ballot/electorate.ts';
import { createBallotBox } from '../../../api/src/kernel/ballot/postgres/box.ts';
import type { Pools } from '../../../api/src/kernel/postgres/pools.ts';
import { anElection, aRating } from '../../support/paperItems.ts';

export const boxOn = (pools: Pools): ReturnType<typeof createBallotBox> => createBallotBox(pools, [presentDelegates]);

/** A vote with these marks. */
export function castOf({ id, items, method }: Paper, personId: string, choices: Choices): CastEntry {
  const sheet = sheetOf(items, choices);
  if ('misfit' in sheet) throw new Error(sheet.misfit);
  return { electorate: presentDelegates.name, paperId: id, method, personId, commandId: randomUUID(), sheet };
}

/** A vote with the same mark on every item, as motions have it. */
export function aCast(paper: Paper, personId: string, mark: Mark = 'for'): CastEntry {
  return castOf(paper, personId, Object.fromEntries(paper.items.map(({ id }) => [id, mark])));
}

const onPaper = { itemId: null, matter: null, votedOn: null };

export function electionItem(size: { candidates: number; seats: number }): ElectionItem {
  const item = anElection(size);
  const candidates = item.candidates.map((one) => ({ ...one, id: randomUUID(), personId: randomUUID() }));
  return { ...item, ...onPaper, id: randomUUID(), candidates };
}

export function ratingItem(size: { subjects: number; dimensions: number; levels: number }): RatingItem {
  const item = aRating(size);
  return {
    ...item,
    ...onPaper,
    id: randomUUID(),
    subjects: item.subjects.map((one) => ({ ...one, id: randomUUID() })),
    dimensions: item.dimensions.map((one) => ({ ...one, id: randomUUID() })),
  };
}

export const motionItem = (): PaperItem => ({ kind: 'motion', id: randomUUID(), title: '议题', ...onPaper });
