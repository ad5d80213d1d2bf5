import { command, parseCommand } from '@congress/contract/congress/tables/commands';
import { refuse } from '@congress/contract/congress/refusals';
import { congressCard, foundCongress as foundingBody } from '@congress/contract/congress/resources';
import { joined } from '@congress/contract/congress/socket';
import { outcome } from '@congress/contract/kernel/command';
import { cursor } from '@congress/contract/kernel/live';
import { id } from '@congress/contract/kernel/primitives';
import { invalidInput } from '@congress/contract/kernel/refusals';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { participate } from '../usecases/command/authorize.ts';
import type { Participant } from '../ports/participant.ts';
import { foundCongress, listCongresses } from '../usecases/records/foundCongress.ts';
import { eventsAfter, join, streamsOf } from '../usecases/live/join.ts';
import { spender } from '../../kernel/limits/rateLimit.ts';
import { Seats, seatsOf } from '../../kernel/limits/seats.ts';
import { mustBeSomebody, somebody } from '../../kernel/http/plugins/identity.ts';
import { refusals, sendRefusal, sendResult } from '../../kernel/http/reply.ts';
import { typed } from '../../kernel/http/wiring.ts';
import type { Wiring } from './wiring.ts';

const congressParams = z.object({ congressId: id });
/** Longest wait of a long poll, in seconds; below what proxies cut. */
const longestWait = 25;
/** When somebody whose place was taken by another device of theirs may come again, in seconds. */
const displacedFor = 10;

/** A cursor in a query string: JSON, as the client keeps it. */
const cursorText = z.string().transform((text, context) => {
  try {
    return cursor.parse(JSON.parse(text));
  } catch {
    context.addIssue({ code: 'custom', message: 'not a cursor' });
    return z.NEVER;
  }
});

/** Congresses, their commands, and the live stream for networks that break sockets. */
export function congressRoutes(app: FastifyInstance, { deps, execute, limit }: Wiring): void {
  const routes = typed(app);
  const preHandler = mustBeSomebody;
  const tags = ['congresses'];
  const polls = new Seats<AbortController>();

  /**
   * Waits for an event, for as long as somebody waits for the answer. Each person has so many of these at once: the
   * oldest is sent away for the newest. False when this one was.
   */
  async function waitForNews(
    reply: FastifyReply,
    actor: Participant,
    congressId: string,
    seconds: number,
  ): Promise<boolean> {
    const who = spender(actor.identity);
    const enough = new AbortController();
    for (const oldest of polls.take(who, enough, seatsOf(actor.identity))) oldest.abort('displaced');
    const gone = (): void => enough.abort('gone');
    if (reply.raw.destroyed) gone();
    reply.raw.once('close', gone);
    await deps.live.waitFor(congressId, streamsOf(actor), seconds * 1000, enough.signal);
    reply.raw.off('close', gone);
    polls.leave(who, enough);
    return !enough.signal.aborted;
  }

  routes.get(
    '/congresses',
    {
      preHandler,
      schema: { tags, summary: 'Congresses of my organization', response: { 200: z.array(congressCard), ...refusals } },
    },
    async (request, reply) => sendResult(reply, await listCongresses(deps, somebody(request))),
  );
  routes.post(
    '/congresses',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Create a congress from a template and a rule profile',
        body: foundingBody,
        response: { 200: z.object({ id, observerSlug: z.string() }), ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await foundCongress(deps, somebody(request), request.body)),
  );
  routes.get(
    '/congresses/:congressId',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Everything I may see of it now',
        params: congressParams,
        response: { 200: joined, ...refusals },
      },
    },
    async (request, reply) => {
      const result = await join(deps, somebody(request), request.params.congressId);
      return result.ok ? reply.send(result.value.joined) : sendRefusal(reply, result.error);
    },
  );
  routes.get(
    '/congresses/:congressId/events',
    {
      preHandler,
      schema: {
        tags,
        summary: 'What happened after a cursor; waits up to `wait` seconds for something to happen',
        params: congressParams,
        querystring: z.object({ after: cursorText, wait: z.coerce.number().min(0).max(longestWait).default(0) }),
        response: { 200: joined, ...refusals },
      },
    },
    async (request, reply) => {
      const identity = somebody(request);
      const { congressId } = request.params;
      const { after, wait } = request.query;
      const actor = await participate(deps, identity, congressId);
      if (!actor) return sendRefusal(reply, refuse('not-found'));
      const already = await eventsAfter(deps, congressId, actor, after);
      // Asked again, because the look into the log took a moment; from here on nothing waits before it listens.
      if (already?.length === 0 && wait > 0 && deps.live.isCurrent(congressId, after)) {
        const waited = await waitForNews(reply, actor, congressId, wait);
        if (!waited) return sendRefusal(reply, refuse('too-many-requests', { seconds: displacedFor }));
        // Who was put out meanwhile hears no more.
        const still = await deps.identities.bySession(identity.sessionId);
        if (!still) return sendRefusal(reply, refuse('session-ended'));
      }
      const result = await join(deps, identity, congressId, after);
      return result.ok ? reply.send(result.value.joined) : sendRefusal(reply, result.error);
    },
  );
  routes.post(
    '/congresses/:congressId/commands',
    {
      preHandler,
      // Checked below by the schema its type names, which says what is wrong; the union would not.
      validatorCompiler: () => () => true,
      schema: {
        tags,
        summary: 'Give a command; the same id again gets the same answer and is carried out once',
        params: congressParams,
        body: command,
        response: { 200: z.object({ ok: z.literal(true), value: outcome }), ...refusals },
      },
    },
    async (request, reply) => {
      const identity = somebody(request);
      const wait = limit(spender(identity), identity.subject === 'staff' ? 'staffCommand' : 'command');
      if (wait > 0) return sendRefusal(reply, refuse('too-many-requests', { seconds: wait }));
      const params = congressParams.safeParse(request.params);
      if (!params.success) return sendRefusal(reply, refuse('not-found'));
      const parsed = parseCommand(request.body);
      if (!parsed.success) return sendRefusal(reply, invalidInput(parsed.error));
      const result = await execute(identity, params.data.congressId, parsed.data);
      return result.ok ? reply.send(result) : sendRefusal(reply, result.error);
    },
  );
}
