import {
  constituencies,
  draw,
  drawOutcome,
  drawPreview,
  drawWish,
  offer,
  offerOutcome,
  offerPreview,
  offerWish,
  takenPart,
} from '@congress/contract/congress/preparation/rosterAndRegister';
import { id } from '@congress/contract/kernel/primitives';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { drawRoster, previewDraw, suggestGroups } from '../usecases/people/drawRoster.ts';
import { congressesOfMember, offerRoster, previewOfRoster } from '../usecases/people/offerRoster.ts';
import { mustBeSomebody, somebody } from '../../kernel/http/plugins/identity.ts';
import { refusals, sendResult } from '../../kernel/http/reply.ts';
import { typed } from '../../kernel/http/wiring.ts';
import type { Wiring } from './wiring.ts';

const inCongress = z.object({ congressId: id });

/** Between a congress's roster and the register, in both directions. */
export function rosterAndRegisterRoutes(app: FastifyInstance, { deps, execute }: Wiring): void {
  const routes = typed(app);
  const preHandler = mustBeSomebody;
  const tags = ['register'];

  routes.post(
    '/congresses/:congressId/roster/draw/preview',
    {
      preHandler,
      schema: {
        tags,
        summary: 'What drawing the roster from live delegate seats would do; nothing is done',
        params: inCongress,
        body: drawWish,
        response: { 200: drawPreview, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(reply, await previewDraw(deps, somebody(request), request.params.congressId, request.body)),
  );
  routes.post(
    '/congresses/:congressId/roster/draw',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Draws the roster from live delegate seats, as a copy',
        params: inCongress,
        body: draw,
        response: { 200: drawOutcome, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(reply, await drawRoster(deps, execute, somebody(request), request.params.congressId, request.body)),
  );
  routes.post(
    '/congresses/:congressId/roster/offer/preview',
    {
      preHandler,
      schema: {
        tags,
        summary: 'What the register would take in of the roster; nothing is done',
        params: inCongress,
        body: offerWish,
        response: { 200: offerPreview, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(reply, await previewOfRoster(deps, somebody(request), request.params.congressId, request.body)),
  );
  routes.post(
    '/congresses/:congressId/roster/offer',
    {
      preHandler,
      schema: {
        tags,
        summary: 'The register takes in the formal delegates and seats them',
        params: inCongress,
        body: offer,
        response: { 200: offerOutcome, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(reply, await offerRoster(deps, somebody(request), request.params.congressId, request.body)),
  );
  routes.get(
    '/congresses/:congressId/roster/constituencies',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Formal delegates by where they were elected, as a draft of the groups',
        params: inCongress,
        response: { 200: constituencies, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(reply, await suggestGroups(deps, somebody(request), request.params.congressId)),
  );
  routes.get(
    '/register/members/:memberId/congresses',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Congresses this person was on the roster of',
        params: z.object({ memberId: id }),
        response: { 200: takenPart, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(reply, await congressesOfMember(deps, somebody(request), request.params.memberId)),
  );
}
