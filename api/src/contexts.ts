/** The businesses of the platform, one line each. They are named here and in `app.ts`, and nowhere else. */
import { congress } from './congress/context.ts';
import type { Context } from './kernel/context.ts';
import { regulations } from './regulations/context.ts';

export const contexts: readonly Context[] = [congress, regulations];
