import {
  ending,
  importOutcome,
  importPreview,
  liveSeats,
  member,
  memberChange,
  memberImport,
  memberImportCommit,
  memberQuery,
  memberDetails,
  members,
  newSeat,
  newTerm,
  seat,
  seatQuery,
  term,
  termExtension,
  terms,
} from '@congress/contract/kernel/register/register';
import { id } from '@congress/contract/kernel/primitives';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { mustBeSomebody, somebody } from '../http/plugins/identity.ts';
import { refusals, sendResult } from '../http/reply.ts';
import type { RegisterDeps } from './ports.ts';
import { listLiveSeats, listMembers, listTerms, readMember } from './usecases/consult.ts';
import { changeMember, importMembers, markLeft, previewImport } from './usecases/members.ts';
import { beginSeat, endSeat } from './usecases/seats.ts';
import { beginTerm, endTerm, extendTerm } from './usecases/terms.ts';

const preHandler = mustBeSomebody;
const tags = ['register'];
const ofMember = z.object({ memberId: id });
const ofTerm = z.object({ termId: id });

/** The register of one's own organization: people, terms, seats. */
export function registerRoutes(app: FastifyInstance, deps: RegisterDeps): void {
  peopleRoutes(app, deps);
  termRoutes(app, deps);
  seatRoutes(app, deps);
}

function peopleRoutes(app: FastifyInstance, deps: RegisterDeps): void {
  const routes = app.withTypeProvider<ZodTypeProvider>();
  routes.get(
    '/register/members',
    {
      preHandler,
      schema: {
        tags,
        summary: 'People of the register, searched and filtered, in the order of staff numbers',
        querystring: memberQuery,
        response: { 200: members, ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await listMembers(deps, somebody(request), request.query)),
  );
  routes.post(
    '/register/members/preview',
    {
      preHandler,
      schema: {
        tags,
        summary: 'What an import would add and change, and what is at fault; nothing is done',
        body: memberImport,
        response: { 200: importPreview, ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await previewImport(deps, somebody(request), request.body.rows)),
  );
  routes.post(
    '/register/members/import',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Takes all rows in, or none, as a preview said it would',
        body: memberImportCommit,
        response: { 200: importOutcome, ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await importMembers(deps, somebody(request), request.body)),
  );
  routes.get(
    '/register/members/:memberId',
    {
      preHandler,
      schema: {
        tags,
        summary: 'One person, every seat they had, and what was changed',
        params: ofMember,
        response: { 200: memberDetails, ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await readMember(deps, somebody(request), request.params.memberId)),
  );
  routes.put(
    '/register/members/:memberId',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Corrects what is known of a person',
        params: ofMember,
        body: memberChange,
        response: { 200: member, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(reply, await changeMember(deps, somebody(request), request.params.memberId, request.body)),
  );
  routes.post(
    '/register/members/:memberId/leaving',
    {
      preHandler,
      schema: {
        tags,
        summary: 'A person leaves; seats bound to the employer end with that day',
        params: ofMember,
        body: ending,
        response: { 200: member, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(reply, await markLeft(deps, somebody(request), request.params.memberId, request.body)),
  );
}

function termRoutes(app: FastifyInstance, deps: RegisterDeps): void {
  const routes = app.withTypeProvider<ZodTypeProvider>();
  routes.get(
    '/register/terms',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Terms of every body, and how long each has to go',
        response: { 200: terms, ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await listTerms(deps, somebody(request))),
  );
  routes.post(
    '/register/terms',
    {
      preHandler,
      schema: { tags, summary: 'Begins a term of a body', body: newTerm, response: { 200: term, ...refusals } },
    },
    async (request, reply) => sendResult(reply, await beginTerm(deps, somebody(request), request.body)),
  );
  routes.post(
    '/register/terms/:termId/extension',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Extends a term, once',
        params: ofTerm,
        body: termExtension,
        response: { 200: term, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(reply, await extendTerm(deps, somebody(request), request.params.termId, request.body)),
  );
  routes.post(
    '/register/terms/:termId/end',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Ends a term before its time',
        params: ofTerm,
        body: ending,
        response: { 200: term, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(reply, await endTerm(deps, somebody(request), request.params.termId, request.body)),
  );
}

function seatRoutes(app: FastifyInstance, deps: RegisterDeps): void {
  const routes = app.withTypeProvider<ZodTypeProvider>();
  routes.get(
    '/register/seats',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Seats that confer something today, and who holds them',
        querystring: seatQuery,
        response: { 200: liveSeats, ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await listLiveSeats(deps, somebody(request), request.query)),
  );
  routes.post(
    '/register/seats',
    {
      preHandler,
      schema: { tags, summary: 'Seats a person', body: newSeat, response: { 200: seat, ...refusals } },
    },
    async (request, reply) => sendResult(reply, await beginSeat(deps, somebody(request), request.body)),
  );
  routes.post(
    '/register/members/:memberId/seats/:seatId/end',
    {
      preHandler,
      schema: {
        tags,
        summary: "Ends a person's seat",
        params: ofMember.extend({ seatId: id }),
        body: ending,
        response: { 200: seat, ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await endSeat(deps, somebody(request), request.params, request.body)),
  );
}
