import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { KernelDeps } from '../deps.ts';

/** What the kernel's routes are made with. */
export type KernelWiring = {
  deps: KernelDeps;
  /** Whether browsers reach us over https, so that cookies may be marked so. */
  secure: boolean;
};

/** An application whose routes take their types from the contract's schemas. */
export type App = FastifyInstance;

/** The same application, typed by its schemas. */
export function typed(app: FastifyInstance): ReturnType<typeof app.withTypeProvider<ZodTypeProvider>> {
  return app.withTypeProvider<ZodTypeProvider>();
}
