/** How the server is: alive, ready, and in numbers (Q11). For operators, not for the public. */
import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';

export type Wellbeing = {
  metrics: Registry;
  /** Resolves when the database answers, rejects when it does not. */
  databaseAnswers: () => Promise<void>;
};

/** `/livez`, `/readyz`, `/metrics`. */
export function wellbeingRoutes(app: FastifyInstance, { metrics, databaseAnswers }: Wellbeing): void {
  app.get('/livez', { schema: { hide: true } }, async () => ({ status: 'alive' }));
  app.get('/readyz', { schema: { hide: true } }, async (_, reply) => {
    try {
      await databaseAnswers();
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'database away' });
    }
  });
  app.get('/metrics', { schema: { hide: true } }, async (_, reply) =>
    reply.header('content-type', metrics.contentType).send(await metrics.metrics()),
  );
}
