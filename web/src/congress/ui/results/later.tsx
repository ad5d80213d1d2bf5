import type { PaperItem } from '@congress/contract/congress/ballot/view';
import type { ElectionResult, RatingResult } from '@congress/contract/kernel/ballot/results';
import { lazy, Suspense } from 'react';
import { loadTexts } from '../../../i18n/i18n.ts';

/** Results of elections and ratings, with their texts: few papers have them, so they come by themselves. */
async function fetchOutcome() {
  const [{ Outcome, Declared }] = await Promise.all([import('./other/Outcome.tsx'), loadTexts('results')]);
  return { Outcome, Declared };
}

const Outcome = lazy(async () => ({ default: (await fetchOutcome()).Outcome }));
const Declared = lazy(async () => ({ default: (await fetchOutcome()).Declared }));

/** Fetches them, where one knows that they will be asked for. */
export async function fetchResults(): Promise<void> {
  await fetchOutcome();
}

/** What of an item its result is read with: what elections and ratings were made of. */
export type Read = Pick<Extract<PaperItem, { kind: 'election' }>, 'kind' | 'slate'> | RatedParts | null;
type Rating = Extract<PaperItem, { kind: 'rating' }>;
type RatedParts = Pick<Rating, 'kind' | 'subjects' | 'dimensions' | 'scale' | 'leastReturned'>;

/** The same of an item of a paper. */
export function readOf(item: PaperItem | undefined): Read {
  return item && item.kind !== 'motion' ? item : null;
}

export type OutcomeProps = {
  result: ElectionResult | RatingResult;
  item: Read;
  /** All formal delegates: the base of the majority. */
  all: number;
  /** How many handed the paper in. */
  returned: number;
  /** Gold is for what is declared. */
  declared: boolean;
};

/** The result of an election or a rating: every name, or every level, in figures. */
export function OtherOutcome(props: OutcomeProps) {
  return (
    <Suspense>
      <Outcome {...props} />
    </Suspense>
  );
}

/** The same in the customary words of the chair. */
export function OtherDeclared(props: OutcomeProps & { title?: string; size?: 'normal' | 'stage' }) {
  return (
    <Suspense>
      <Declared {...props} />
    </Suspense>
  );
}
