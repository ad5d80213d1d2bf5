import { publicView } from '@congress/contract/congress/after/view';
import { refuse } from '@congress/contract/congress/refusals';
import { templateSheet } from '@congress/contract/congress/resources';
import { profileSheet, publicRules } from '@congress/contract/congress/rules/rules';
import { outcome } from '@congress/contract/kernel/command';
import { cursor } from '@congress/contract/kernel/live';
import { id, words } from '@congress/contract/kernel/primitives';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { observe, profileSheets, templateSheets } from '../usecases/live/observe.ts';
import { observeRules } from '../usecases/records/consultRules.ts';
import { placeOf } from '../../kernel/http/place.ts';
import { refusals, sendRefusal, sendResult } from '../../kernel/http/reply.ts';
import { typed } from '../../kernel/http/wiring.ts';
import type { Wiring } from './wiring.ts';

const slugParams = z.object({ slug: words(64, 4) });
const observed = z.object({ congressId: id, cursor, public: publicView }).meta({ id: 'Observed' });

/** What needs no account: the public page of a congress, the rule profiles and the templates. */
export function publicRoutes(app: FastifyInstance, { deps, execute, limit }: Wiring): void {
  const routes = typed(app);
  const tags = ['public'];
  const security: [] = [];

  routes.get(
    '/profiles',
    {
      schema: {
        tags,
        security,
        summary: 'Rule profiles, each number with its source',
        response: { 200: z.array(profileSheet), ...refusals },
      },
    },
    async (_, reply) => reply.send(profileSheets()),
  );
  routes.get(
    '/templates',
    {
      schema: {
        tags,
        security,
        summary: 'The steps each kind of congress begins with',
        response: { 200: z.array(templateSheet), ...refusals },
      },
    },
    async (_, reply) => reply.send(templateSheets()),
  );
  routes.get(
    '/public/:slug',
    {
      schema: {
        tags,
        security,
        summary: 'The public page: empty before something is published',
        params: slugParams,
        response: { 200: observed, ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await observe(deps, request.params.slug)),
  );
  routes.get(
    '/public/:slug/rules',
    {
      schema: {
        tags,
        security,
        summary: 'The rules it is held to, each with its article, for the public page',
        params: slugParams,
        response: { 200: publicRules, ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await observeRules(deps, request.params.slug)),
  );
  routes.post(
    '/public/:slug/objections',
    {
      schema: {
        tags,
        security,
        summary: 'Object to what was published',
        params: slugParams,
        body: z.strictObject({ id, text: words(2000, 1) }),
        response: { 200: z.object({ ok: z.literal(true), value: outcome }), ...refusals },
      },
    },
    async (request, reply) => {
      const wait = limit(placeOf(request.ip), 'objection');
      if (wait > 0) return sendRefusal(reply, refuse('too-many-requests', { seconds: wait }));
      const page = await observe(deps, request.params.slug);
      if (!page.ok) return sendRefusal(reply, page.error);
      const { identity, congressId } = page.value;
      const result = await execute(identity, congressId, { ...request.body, type: 'fileObjection' });
      return result.ok ? reply.send(result) : sendRefusal(reply, result.error);
    },
  );
}
