import {
  eligiblePeople,
  eligibleQuery,
  paperRemarks,
  reportAnswer,
  roomBallots,
  roomEntry,
  waiting,
  waitingQuery,
} from '@congress/contract/congress/ballot/resources';
import { id } from '@congress/contract/kernel/primitives';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { consultEligible, consultNominable } from '../usecases/records/consultEligible.ts';
import {
  consultRecount,
  consultRemarks,
  consultReport,
  consultRoomBallots,
  consultRoomEntry,
} from '../usecases/records/consultPapers.ts';
import { consultWaiting } from '../usecases/records/consultWaiting.ts';
import { mustBeSomebody, somebody } from '../../kernel/http/plugins/identity.ts';
import { refusals, sendRefusal, sendResult } from '../../kernel/http/reply.ts';
import { typed } from '../../kernel/http/wiring.ts';
import type { Wiring } from './wiring.ts';

/** What belongs to a paper beside the procedure. */
export function paperRoutes(app: FastifyInstance, { deps }: Wiring): void {
  const routes = typed(app);
  const preHandler = mustBeSomebody;
  const tags = ['papers'];
  const params = z.object({ congressId: id, paperId: id });

  routes.get(
    '/congresses/:congressId/papers/:paperId/report',
    {
      preHandler,
      schema: { tags, summary: 'The count report, to sign it', params, response: { 200: reportAnswer, ...refusals } },
    },
    async (request, reply) =>
      sendResult(
        reply,
        await consultReport(deps, somebody(request), request.params.congressId, request.params.paperId),
      ),
  );
  routes.get(
    '/congresses/:congressId/papers/:paperId/room-ballots',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Who votes on this paper in the room',
        params,
        response: { 200: roomBallots, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(
        reply,
        await consultRoomBallots(deps, somebody(request), request.params.congressId, request.params.paperId),
      ),
  );
  routes.get(
    '/congresses/:congressId/papers/:paperId/waiting',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Who has not handed in a paper that is open, by name',
        params,
        querystring: waitingQuery,
        response: { 200: waiting, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(reply, await consultWaiting(deps, somebody(request), request.params, request.query)),
  );
  routes.get(
    '/congresses/:congressId/papers/:paperId/room-entry',
    {
      preHandler,
      schema: {
        tags,
        summary: 'What I entered of the room, and, once both have, the other one of the two',
        params,
        response: { 200: roomEntry, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(
        reply,
        await consultRoomEntry(deps, somebody(request), request.params.congressId, request.params.paperId),
      ),
  );
  routes.get(
    '/congresses/:congressId/papers/:paperId/items/:paperItemId/eligible',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Whom a voter may name instead of a candidate, by part of a name',
        params: params.extend({ paperItemId: id }),
        querystring: eligibleQuery,
        response: { 200: eligiblePeople, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(reply, await consultEligible(deps, somebody(request), request.params, request.query)),
  );
  routes.get(
    '/congresses/:congressId/items/:itemId/nominable',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Whom a delegate may nominate for a post, by part of the name',
        params: z.object({ congressId: id, itemId: id }),
        querystring: eligibleQuery,
        response: { 200: eligiblePeople, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(reply, await consultNominable(deps, somebody(request), request.params, request.query)),
  );
  routes.get(
    '/congresses/:congressId/papers/:paperId/remarks',
    {
      preHandler,
      schema: {
        tags,
        summary: 'What was written about those who were rated, by nobody in particular',
        params,
        response: { 200: paperRemarks, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(
        reply,
        await consultRemarks(deps, somebody(request), request.params.congressId, request.params.paperId),
      ),
  );
  routes.get(
    '/congresses/:congressId/papers/:paperId/recount',
    { preHandler, schema: { tags, summary: 'The marks of a secret paper, for a recount', params } },
    async (request, reply) => {
      const { congressId, paperId } = request.params;
      const result = await consultRecount(deps, somebody(request), congressId, paperId);
      if (!result.ok) return sendRefusal(reply, result.error);
      return reply
        .header('content-type', 'application/jsonl; charset=utf-8')
        .header('content-disposition', `attachment; filename="recount-${paperId}.jsonl"`)
        .send(result.value.file);
    },
  );
}
