import type { Locale } from '@congress/contract/kernel/primitives';
import type { Condition } from '@congress/contract/kernel/refusal';
import { createContext, useContext } from 'react';

/** How a condition of a gate is said; each business says its own. */
export type ConditionWords = (condition: Condition, locale: Locale) => string;

const Words = createContext<ConditionWords>(({ id }) => id);

/** Filled by the frame that follows a dossier. */
export const ConditionWordsProvider = Words.Provider;

/** How conditions are said here. */
export function useConditionWords(): ConditionWords {
  return useContext(Words);
}
