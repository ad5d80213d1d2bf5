import { lazy } from 'react';
import { loadTexts } from '../../../i18n/i18n.ts';

/** What elections and ratings are marked and reviewed with, and its texts: few papers carry them, so it comes by itself. */
export async function fetchMarking() {
  const [{ MarkItem, MarksMade }] = await Promise.all([import('./marking/Marking.tsx'), loadTexts('marking')]);
  return { MarkItem, MarksMade };
}

export const MarkItem = lazy(async () => ({ default: (await fetchMarking()).MarkItem }));
export const MarksMade = lazy(async () => ({ default: (await fetchMarking()).MarksMade }));
