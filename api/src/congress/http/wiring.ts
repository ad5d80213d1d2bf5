import type { KernelWiring } from '../../kernel/http/wiring.ts';
import type { RateLimit } from '../../kernel/means.ts';
import type { Deps } from '../ports/deps.ts';
import type { Execute } from '../usecases/command/useCase.ts';

/** What the routes of a congress are made with. */
export type Wiring = KernelWiring & { deps: Deps; execute: Execute; limit: RateLimit };
