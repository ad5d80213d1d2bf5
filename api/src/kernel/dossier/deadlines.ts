/** What is due in one's organization: for whoever sees to it that it is done. */
import { deadline, type Deadline } from '@congress/contract/kernel/dossier';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { mustBeSomebody, somebody } from '../http/plugins/identity.ts';
import { refusals, sendResult } from '../http/reply.ts';
import { typed } from '../http/wiring.ts';
import type { Identity } from '../identity/ports.ts';
import { onlyLooksOn } from '../identity/standing.ts';
import { done, refused, type Result } from '../result.ts';
import type { SmallDossiers } from './ports.ts';

/** Everything due in the organization of a staff account and not done, the earliest first, overdue or not. */
export async function listDeadlines(
  { dossiers }: { dossiers: Pick<SmallDossiers, 'deadlines'> },
  identity: Identity,
): Promise<Result<Deadline[]>> {
  if (identity.subject !== 'staff' || onlyLooksOn(identity)) return refused('forbidden', { command: 'deadlines' });
  return done(await dossiers.deadlines(identity.organizationId));
}

export function deadlineRoutes(app: FastifyInstance, deps: { dossiers: Pick<SmallDossiers, 'deadlines'> }): void {
  typed(app).get(
    '/deadlines',
    {
      preHandler: mustBeSomebody,
      schema: {
        tags: ['deadlines'],
        summary: 'What is due in my organization and not done',
        response: { 200: z.array(deadline), ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await listDeadlines(deps, somebody(request))),
  );
}
