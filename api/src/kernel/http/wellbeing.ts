/** How the server is: alive, ready, and in numbers (Q11). For operators, not for the public. */
import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';

export type Wellbeing = {
  metrics: Registry;
  /** Whether the database can be read and written now; never takes long. */
  database: () => Promise<'ready' | 'away' | 'read-only'>;
};

/** `/livez`, `/readyz`, `/metrics`. */
export function wellbeingRoutes(app: FastifyInstance, { metrics, database }: Wellbeing): void {
  app.get('/livez', { schema: { hide: true } }, async () => ({ status: 'alive' }));
  app.get('/readyz', { schema: { hide: true } }, async (_, reply) => {
    const state = await database();
    return reply.code(state === 'ready' ? 200 : 503).send({ status: state === 'ready' ? state : `database ${state}` });
  });
  app.get('/metrics', { schema: { hide: true } }, async (_, reply) =>
    reply.header('content-type', metrics.contentType).send(await metrics.metrics()),
  );
}
