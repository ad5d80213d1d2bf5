import { openMatters } from '@congress/contract/congress/after/openMatters';
import { sessionCopy } from '@congress/contract/congress/preparation/nextSession';
import { id } from '@congress/contract/kernel/primitives';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { previewNextSession, readOpenMatters } from '../usecases/records/nextSession.ts';
import { mustBeSomebody, somebody } from '../../kernel/http/plugins/identity.ts';
import { refusals, sendResult } from '../../kernel/http/reply.ts';
import { typed } from '../../kernel/http/wiring.ts';
import type { Wiring } from './wiring.ts';

const inCongress = z.object({ congressId: id });

/** From one session to the next: what it would begin with, and what the one before left open. */
export function nextSessionRoutes(app: FastifyInstance, { deps }: Wiring): void {
  const routes = typed(app);
  const preHandler = mustBeSomebody;
  const tags = ['congresses'];

  routes.get(
    '/congresses/:congressId/next-session',
    {
      preHandler,
      schema: {
        tags,
        summary: 'What a congress that begins from this one would begin with; nothing is done',
        params: inCongress,
        response: { 200: sessionCopy, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(reply, await previewNextSession(deps, somebody(request), request.params.congressId)),
  );
  routes.get(
    '/congresses/:congressId/open-matters',
    {
      preHandler,
      schema: {
        tags,
        summary: 'What the session before it left open, as it stands now',
        params: inCongress,
        response: { 200: openMatters, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(reply, await readOpenMatters(deps, somebody(request), request.params.congressId)),
  );
}
