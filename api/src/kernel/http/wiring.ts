import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Deps } from '../../congress/ports/deps.ts';
import type { RateLimit } from '../means.ts';
import type { Execute } from '../../congress/usecases/command/useCase.ts';

/** What routes are made with. */
export type Wiring = {
  deps: Deps;
  execute: Execute;
  limit: RateLimit;
  /** Whether browsers reach us over https, so that cookies may be marked so. */
  secure: boolean;
};

/** An application whose routes take their types from the contract's schemas. */
export type App = FastifyInstance;

/** The same application, typed by its schemas. */
export function typed(app: FastifyInstance): ReturnType<typeof app.withTypeProvider<ZodTypeProvider>> {
  return app.withTypeProvider<ZodTypeProvider>();
}
