import { outcome } from '@congress/contract/kernel/command';
import { textDocument } from '@congress/contract/kernel/documents';
import { dossierSheet } from '@congress/contract/kernel/dossier';
import { logVerdict } from '@congress/contract/kernel/log';
import { id } from '@congress/contract/kernel/primitives';
import { invalidInput, refuse } from '@congress/contract/kernel/refusals';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { mustBeSomebody, somebody } from '../http/plugins/identity.ts';
import { refusals, sendRefusal, sendResult } from '../http/reply.ts';
import { typed } from '../http/wiring.ts';
import { spender } from '../limits/rateLimit.ts';
import type { RateLimit } from '../means.ts';
import type { SmallKind, SmallShape } from './kind.ts';
import type { SmallUseCases } from './usecases.ts';

const one = z.object({ id });

/** The routes of a kind of small dossier: list, open, read, command, its texts, the proof of its log. */
export function smallDossierRoutes<S extends SmallShape>(
  app: FastifyInstance,
  kind: SmallKind<S>,
  useCases: SmallUseCases<S>,
  limit: RateLimit,
): void {
  const routes = typed(app);
  const preHandler = mustBeSomebody;
  const { plural } = kind;
  const tags = [plural];
  const sheet = dossierSheet.extend({ view: kind.view });

  routes.get(
    `/${plural}`,
    { preHandler, schema: { tags, summary: 'All that I may see', response: { 200: z.array(sheet), ...refusals } } },
    async (request, reply) => sendResult(reply, await useCases.list(somebody(request))),
  );
  routes.post(
    `/${plural}`,
    {
      preHandler,
      schema: {
        tags,
        summary: 'Open one; the same id again opens it once',
        body: z.strictObject({ id, founding: kind.founding }),
        response: { 200: one, ...refusals },
      },
    },
    async (request, reply) => {
      const { id: commandId, founding } = request.body;
      return sendResult(reply, await useCases.open(somebody(request), commandId, founding));
    },
  );
  routes.get(
    `/${plural}/:id`,
    {
      preHandler,
      schema: { tags, summary: 'What I may see of it', params: one, response: { 200: sheet, ...refusals } },
    },
    async (request, reply) => sendResult(reply, await useCases.read(somebody(request), request.params.id)),
  );
  routes.post(
    `/${plural}/:id/commands`,
    {
      preHandler,
      // Checked below by the schema its type names, which says what is wrong; the union would not.
      validatorCompiler: () => () => true,
      schema: {
        tags,
        summary: 'Give a command; the same id again gets the same answer and is carried out once',
        params: one,
        body: kind.command,
        response: { 200: z.object({ ok: z.literal(true), value: outcome }), ...refusals },
      },
    },
    async (request, reply) => {
      const identity = somebody(request);
      const wait = limit(spender(identity), identity.subject === 'staff' ? 'staffCommand' : 'command');
      if (wait > 0) return sendRefusal(reply, refuse('too-many-requests', { seconds: wait }));
      const params = one.safeParse(request.params);
      if (!params.success) return sendRefusal(reply, refuse('not-found'));
      const parsed = kind.parse(request.body);
      if (!parsed.success) return sendRefusal(reply, invalidInput(parsed.error));
      const result = await useCases.give(identity, params.data.id, parsed.data);
      return result.ok ? reply.send(result) : sendRefusal(reply, result.error);
    },
  );
  routes.get(
    `/${plural}/:id/documents/:documentId`,
    {
      preHandler,
      schema: {
        tags,
        summary: 'One text',
        params: one.extend({ documentId: id }),
        response: { 200: textDocument, ...refusals },
      },
    },
    async (request, reply) => {
      const { id: dossierId, documentId } = request.params;
      return sendResult(reply, await useCases.document(somebody(request), dossierId, documentId));
    },
  );
  routes.get(
    `/${plural}/:id/log/verdict`,
    {
      preHandler,
      schema: { tags, summary: 'Every link checked anew', params: one, response: { 200: logVerdict, ...refusals } },
    },
    async (request, reply) => sendResult(reply, await useCases.verify(somebody(request), request.params.id)),
  );
}
