/** Every figure there is. A new one is a file and a line here. */
import { cast } from './cast.ts';
import { castKinds } from './castKinds.ts';
import { count } from './count.ts';
import type { Measure } from './figure.ts';
import { join } from './join.ts';

export const figures = { B1: cast, B1K: castKinds, B3: join, B7: count } satisfies Record<string, Measure>;
