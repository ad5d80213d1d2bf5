import { id } from '@congress/contract/kernel/primitives';
import {
  citationQuery,
  cited,
  found,
  library,
  loaded,
  newEdition,
  newRegulation,
  regulationSheet,
  searchQuery,
  sheetQuery,
  withdrawal,
} from '@congress/contract/regulations/regulations';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { mustBeSomebody, somebody } from '../../kernel/http/plugins/identity.ts';
import { refusals, sendResult } from '../../kernel/http/reply.ts';
import { typed } from '../../kernel/http/wiring.ts';
import type { LibraryDeps } from '../ports/library.ts';
import { loadEdition, loadRegulation, withdrawEdition } from '../usecases/load.ts';
import { listRegulations, openCitation, readRegulation, searchRegulations } from '../usecases/read.ts';

const preHandler = mustBeSomebody;
const tags = ['regulations'];
const ofRegulation = z.object({ regulationId: id });
const ofEdition = ofRegulation.extend({ editionId: id });

/** The library of regulations of one's own organization, and what the unions above it loaded. */
export function libraryRoutes(app: FastifyInstance, deps: LibraryDeps): void {
  readingRoutes(app, deps);
  loadingRoutes(app, deps);
}

function readingRoutes(app: FastifyInstance, deps: LibraryDeps): void {
  const routes = typed(app);
  routes.get(
    '/regulations',
    {
      preHandler,
      schema: { tags, summary: 'Regulations of the library', response: { 200: library, ...refusals } },
    },
    async (request, reply) => sendResult(reply, await listRegulations(deps, somebody(request))),
  );
  routes.get(
    '/regulations/search',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Articles in force in which all the words stand',
        querystring: searchQuery,
        response: { 200: found, ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await searchRegulations(deps, somebody(request), request.query.q)),
  );
  routes.get(
    '/regulations/citation',
    {
      preHandler,
      schema: {
        tags,
        summary: 'The article that a rule cites, if its regulation is loaded',
        querystring: citationQuery,
        response: { 200: cited, ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await openCitation(deps, somebody(request), request.query)),
  );
  routes.get(
    '/regulations/:regulationId',
    {
      preHandler,
      schema: {
        tags,
        summary: 'One regulation with its articles and editions',
        params: ofRegulation,
        querystring: sheetQuery,
        response: { 200: regulationSheet, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(
        reply,
        await readRegulation(deps, somebody(request), request.params.regulationId, request.query.edition),
      ),
  );
}

function loadingRoutes(app: FastifyInstance, deps: LibraryDeps): void {
  const routes = typed(app);
  routes.post(
    '/regulations',
    {
      preHandler,
      schema: { tags, summary: 'Loads a regulation', body: newRegulation, response: { 200: loaded, ...refusals } },
    },
    async (request, reply) => sendResult(reply, await loadRegulation(deps, somebody(request), request.body)),
  );
  routes.post(
    '/regulations/:regulationId/editions',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Loads a new edition; the old ones stay',
        params: ofRegulation,
        body: newEdition,
        response: { 200: loaded, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(reply, await loadEdition(deps, somebody(request), request.params.regulationId, request.body)),
  );
  routes.post(
    '/regulations/:regulationId/editions/:editionId/withdrawal',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Withdraws an edition that was loaded by mistake',
        params: ofEdition,
        body: withdrawal,
        response: { 200: loaded, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(reply, await withdrawEdition(deps, somebody(request), request.params, request.body.reason)),
  );
}
