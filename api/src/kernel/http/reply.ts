import { refusal, type Refusal } from '@congress/contract/kernel/refusal';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Result } from '../result.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** The HTTP status of each refusal's code, as the contract has it. */
    statuses: Map<string, number>;
  }
  interface FastifyReply {
    /** The code of the refusal that was sent. */
    refusal: string | null;
  }
}

/** The body of every refusal. */
export const refusalBody = z.object({ error: refusal }).meta({ id: 'RefusalBody' });

/** Refusals any route may give, for the OpenAPI document. */
export const refusals = {
  '4xx': refusalBody,
  '5xx': refusalBody,
} as const;

/** Sends a refusal with the status its code has in the contract. */
export function sendRefusal(reply: FastifyReply, error: Refusal): FastifyReply {
  if (error.code === 'too-many-requests') void reply.header('retry-after', String(error.facts['seconds'] ?? 1));
  reply.refusal = error.code;
  return reply.code(reply.server.statuses.get(error.code) ?? 500).send({ error });
}

/** Sends a result: the value as it is, or the refusal. */
export function sendResult<T>(reply: FastifyReply, result: Result<T>): FastifyReply {
  return result.ok ? reply.send(result.value) : sendRefusal(reply, result.error);
}
