import { Readable } from 'node:stream';
import { stageLink, suggestions } from '@congress/contract/congress/assembly/resources';
import { post } from '@congress/contract/congress/assembly/view';
import { names } from '@congress/contract/congress/people';
import {
  composition,
  issueCodes,
  issuedCodes,
  people,
  peopleQuery,
} from '@congress/contract/congress/preparation/resources';
import { refuse } from '@congress/contract/congress/refusals';
import { textDocument, textVersions } from '@congress/contract/kernel/documents';
import { logPage, logVerdict } from '@congress/contract/kernel/log';
import { id, largestInteger } from '@congress/contract/kernel/primitives';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { archiveFiles } from '../usecases/records/archive.ts';
import { isSecretariat, participate } from '../usecases/command/authorize.ts';
import { issuePersonalCodes, revokePerson } from '../usecases/people/codes.ts';
import { consultComposition, consultPeople } from '../usecases/people/consultPeople.ts';
import { consultLog, verifyLog } from '../usecases/records/consultLog.ts';
import {
  consultDocument,
  consultItemVersions,
  consultPosts,
  consultSuggestions,
} from '../usecases/records/consultTexts.ts';
import { zipStream } from '../../kernel/archive/zipStream.ts';
import { issueTicket } from '../../kernel/identity/enter.ts';
import { mustBeSomebody, somebody } from '../../kernel/http/plugins/identity.ts';
import { refusals, sendRefusal, sendResult } from '../../kernel/http/reply.ts';
import { typed } from '../../kernel/http/wiring.ts';
import type { Wiring } from './wiring.ts';

const inCongress = z.object({ congressId: id });
/** A place in a stream or in the log. */
const place = z.coerce.number().int().max(largestInteger);

/** What lies in a congress beside its procedure: people, texts, posts, reports, the log, the archive. */
export function recordRoutes(app: FastifyInstance, { deps }: Wiring): void {
  const routes = typed(app);
  const preHandler = mustBeSomebody;
  const tags = ['records'];
  const ended = z.object({ ended: z.number() });

  routes.get(
    '/congresses/:congressId/people',
    {
      preHandler,
      schema: {
        tags,
        summary: 'The roster, searched and filtered',
        params: inCongress,
        querystring: peopleQuery,
        response: { 200: people, ...refusals },
      },
    },
    async (request, reply) => {
      const { present, ...query } = request.query;
      const wanted = { ...query, present: present === undefined ? undefined : present === 'true' };
      return sendResult(reply, await consultPeople(deps, somebody(request), request.params.congressId, wanted));
    },
  );
  routes.get(
    '/congresses/:congressId/composition',
    {
      preHandler,
      schema: {
        tags,
        summary: 'The composition rules held against the roster as it is now',
        params: inCongress,
        response: { 200: composition, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(reply, await consultComposition(deps, somebody(request), request.params.congressId)),
  );
  routes.post(
    '/congresses/:congressId/codes',
    {
      preHandler,
      schema: {
        tags,
        summary: 'New personal codes, shown once; former ones stop working',
        params: inCongress,
        body: issueCodes,
        response: { 200: issuedCodes, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(
        reply,
        await issuePersonalCodes(deps, somebody(request), request.params.congressId, request.body.personIds),
      ),
  );
  routes.delete(
    '/congresses/:congressId/people/:personId/sessions',
    {
      preHandler,
      schema: {
        tags,
        summary: "End a person's sessions at once",
        params: inCongress.extend({ personId: id }),
        response: { 200: ended, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(
        reply,
        await revokePerson(deps, somebody(request), request.params.congressId, request.params.personId),
      ),
  );
  routes.get(
    '/congresses/:congressId/documents/:documentId',
    {
      preHandler,
      schema: {
        tags,
        summary: 'One text',
        params: inCongress.extend({ documentId: id }),
        response: { 200: textDocument, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(
        reply,
        await consultDocument(deps, somebody(request), request.params.congressId, request.params.documentId),
      ),
  );
  routes.get(
    '/congresses/:congressId/items/:itemId/versions',
    {
      preHandler,
      schema: {
        tags,
        summary: 'The wordings an item had',
        params: inCongress.extend({ itemId: id }),
        response: { 200: textVersions, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(
        reply,
        await consultItemVersions(deps, somebody(request), request.params.congressId, request.params.itemId),
      ),
  );
  routes.get(
    '/congresses/:congressId/suggestions',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Suggestions: all for the secretariat, else my own',
        params: inCongress,
        response: { 200: suggestions, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(reply, await consultSuggestions(deps, somebody(request), request.params.congressId)),
  );
  routes.get(
    '/congresses/:congressId/groups/:groupId/posts',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Posts of a group, page by page backwards',
        params: inCongress.extend({ groupId: id }),
        querystring: z.object({
          before: place.min(1).optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: { 200: z.object({ posts: z.array(post), names }), ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(
        reply,
        await consultPosts(deps, somebody(request), request.params.congressId, request.params.groupId, request.query),
      ),
  );
  routes.get(
    '/congresses/:congressId/log',
    {
      preHandler,
      schema: {
        tags,
        summary: 'The log, link by link',
        params: inCongress,
        querystring: z.object({
          after: place.min(0).default(0),
          limit: z.coerce.number().int().min(1).max(1000).default(200),
        }),
        response: { 200: logPage, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(reply, await consultLog(deps, somebody(request), request.params.congressId, request.query)),
  );
  routes.get(
    '/congresses/:congressId/log/verdict',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Every link checked anew',
        params: inCongress,
        response: { 200: logVerdict, ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await verifyLog(deps, somebody(request), request.params.congressId)),
  );
  routes.get(
    '/congresses/:congressId/archive',
    { preHandler, schema: { tags, summary: 'The archive, a .zip with its manifest', params: inCongress } },
    async (request, reply) => {
      const result = await archiveFiles(deps, somebody(request), request.params.congressId);
      if (!result.ok) return sendRefusal(reply, result.error);
      return reply
        .header('content-type', 'application/zip')
        .header('content-disposition', `attachment; filename="congress-${request.params.congressId}.zip"`)
        .send(Readable.from(zipStream(result.value)));
    },
  );
  routes.post(
    '/congresses/:congressId/stage-links',
    {
      preHandler,
      schema: {
        tags,
        summary: 'A one-time ticket for a stage screen',
        params: inCongress,
        response: { 200: stageLink, ...refusals },
      },
    },
    async (request, reply) => {
      const identity = somebody(request);
      const { congressId } = request.params;
      const actor = await participate(deps, identity, congressId);
      if (!actor) return sendRefusal(reply, refuse('not-found'));
      if (!isSecretariat(actor)) return sendRefusal(reply, refuse('forbidden', { command: 'stage-links' }));
      const { organizationId } = identity;
      return reply.send(
        await issueTicket(deps, { organizationId, subject: 'stage', subjectId: congressId, dossierId: congressId }),
      );
    },
  );
}
