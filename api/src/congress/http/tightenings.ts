import { bindings, preview, previewed } from '@congress/contract/congress/tightening/tightening';
import { textDocument } from '@congress/contract/kernel/documents';
import { id } from '@congress/contract/kernel/primitives';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { mustBeSomebody, somebody } from '../../kernel/http/plugins/identity.ts';
import { refusals, sendResult } from '../../kernel/http/reply.ts';
import { typed } from '../../kernel/http/wiring.ts';
import { previewTightening, readBindings, readBindingText } from '../usecases/tightening/read.ts';
import type { Wiring } from './wiring.ts';

const preHandler = mustBeSomebody;
const tags = ['tightenings'];
const ofVersion = z.object({ tighteningId: id, versionId: id });

/** What unions tightened, for those whom it binds, and a look ahead for those who publish. */
export function tighteningRoutes(app: FastifyInstance, { deps }: Wiring): void {
  const routes = typed(app);
  routes.get(
    '/tightenings/binding',
    {
      preHandler,
      schema: {
        tags,
        summary: 'What binds my organization, and the rule profiles as they are for it today',
        response: { 200: bindings, ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await readBindings(deps, somebody(request))),
  );
  routes.get(
    '/tightenings/binding/:tighteningId/versions/:versionId/text',
    {
      preHandler,
      schema: {
        tags,
        summary: 'The document of a version, of my union or one above',
        params: ofVersion,
        response: { 200: textDocument, ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await readBindingText(deps, somebody(request), request.params)),
  );
  routes.post(
    '/tightenings/preview',
    {
      preHandler,
      schema: {
        tags,
        summary: 'What each number would become, profile by profile, and for how many unions; nothing is done',
        body: preview,
        response: { 200: previewed, ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await previewTightening(deps, somebody(request), request.body)),
  );
}
