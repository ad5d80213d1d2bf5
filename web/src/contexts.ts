/** The businesses of this house as the pages take them in: one line each. */
import type { WebContext } from './app/context.ts';
import { congress } from './congress/context.ts';
import { register } from './register/context.ts';
import { regulations } from './regulations/context.ts';
import { tree } from './tree/context.ts';

export const contexts: readonly WebContext[] = [congress, register, regulations, tree];
