import { profileSheet } from '@congress/contract/congress/rules/rules';
import { id } from '@congress/contract/kernel/primitives';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { mustBeSomebody, somebody } from '../../kernel/http/plugins/identity.ts';
import { refusals, sendResult } from '../../kernel/http/reply.ts';
import { typed } from '../../kernel/http/wiring.ts';
import { consultRules } from '../usecases/records/consultRules.ts';
import type { Wiring } from './wiring.ts';

/** The rules of a congress, each with its article. */
export function ruleRoutes(app: FastifyInstance, { deps }: Wiring): void {
  typed(app).get(
    '/congresses/:congressId/rules',
    {
      preHandler: mustBeSomebody,
      schema: {
        tags: ['records'],
        summary: 'The rules it is held to, in the version it began under, each with its article',
        params: z.object({ congressId: id }),
        response: { 200: profileSheet, ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await consultRules(deps, somebody(request), request.params.congressId)),
  );
}
