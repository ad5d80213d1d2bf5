import { use, type ComponentType } from 'react';
import type { Late } from './context.ts';

/**
 * Draws what a context brings. Fetched ahead, it is drawn at once; React keeps a fallback it has shown for some tenths
 * of a second.
 */
export function Later<P extends object>({ part, ...props }: { part: Late<ComponentType<P>> } & P) {
  const Drawn: ComponentType<object> = (part.here() ?? use(part.drawn())) as ComponentType<object>;
  return <Drawn {...props} />;
}
