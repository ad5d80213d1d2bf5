/** One's own way in: the second step of staff, and the sessions that are open. */
import { id } from '@congress/contract/kernel/primitives';
import {
  confirmSecondStep as confirmation,
  endSecondStep as ending,
  ownSession,
  recoveryCodes,
  secondStepBegun,
  secondStepState,
} from '@congress/contract/kernel/secondStep';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { KernelDeps } from '../deps.ts';
import { mustBeSomebody, somebody } from '../http/plugins/identity.ts';
import { refusals, sendResult } from '../http/reply.ts';
import { typed } from '../http/wiring.ts';
import { endOwnSession, listOwnSessions } from './enter.ts';
import { beginSecondStep, confirmSecondStep, endSecondStep, lookAtSecondStep } from './secondStep/secondStep.ts';

export function identityRoutes(app: FastifyInstance, deps: KernelDeps): void {
  const routes = typed(app);
  const schemaOf = <A extends z.ZodType>(summary: string, answer: A) => ({
    tags: ['sessions'],
    summary,
    response: { 200: answer, ...refusals },
  });

  routes.get(
    '/me/second-step',
    { preHandler: mustBeSomebody, schema: schemaOf('Whether my account has a second step', secondStepState) },
    async (request, reply) => sendResult(reply, await lookAtSecondStep(deps, somebody(request))),
  );
  routes.post(
    '/me/second-step',
    { preHandler: mustBeSomebody, schema: schemaOf('Begin to set up a second step', secondStepBegun) },
    async (request, reply) => sendResult(reply, await beginSecondStep(deps, somebody(request))),
  );
  routes.post(
    '/me/second-step/confirm',
    {
      preHandler: mustBeSomebody,
      schema: { ...schemaOf('Put it in force with a code of the app', recoveryCodes), body: confirmation },
    },
    async (request, reply) => sendResult(reply, await confirmSecondStep(deps, somebody(request), request.body.code)),
  );
  routes.post(
    '/me/second-step/end',
    { preHandler: mustBeSomebody, schema: { ...schemaOf('End it, with the password', z.object({})), body: ending } },
    async (request, reply) => sendResult(reply, await endSecondStep(deps, somebody(request), request.body.password)),
  );
  routes.get(
    '/me/sessions',
    { preHandler: mustBeSomebody, schema: schemaOf('My open sessions, the latest first', z.array(ownSession)) },
    async (request, reply) => sendResult(reply, await listOwnSessions(deps, somebody(request))),
  );
  routes.delete(
    '/me/sessions/:sessionId',
    {
      preHandler: mustBeSomebody,
      schema: { ...schemaOf('End one of my sessions', z.object({})), params: z.object({ sessionId: id }) },
    },
    async (request, reply) => sendResult(reply, await endOwnSession(deps, somebody(request), request.params.sessionId)),
  );
}
