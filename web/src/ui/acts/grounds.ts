import type { Condition, Refusal } from '@congress/contract/kernel/refusal';
import { createContext, useContext, type ReactNode } from 'react';

/** What a business puts beside a condition or a refusal that rests on a rule of its own: the way to that rule. */
export type Grounds = {
  condition: (one: Condition) => ReactNode;
  refusal: (one: Refusal) => ReactNode;
};

const Given = createContext<Grounds>({ condition: () => null, refusal: () => null });

/** Filled by the frame that follows a dossier. */
export const GroundsProvider = Given.Provider;

/** The way from what is asked to the rule behind it. */
export function useGrounds(): Grounds {
  return useContext(Given);
}
