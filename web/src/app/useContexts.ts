import { createContext, useContext } from 'react';
import type { WebContext } from './context.ts';

const Contexts = createContext<readonly WebContext[]>([]);

/** Tells the pages of the house which businesses are in it. */
export const ContextsProvider = Contexts.Provider;

/** The businesses of this house. */
export function useContexts(): readonly WebContext[] {
  return useContext(Contexts);
}
