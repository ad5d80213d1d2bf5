import { account, newAccount, newPassword } from '@congress/contract/kernel/identity';
import { id } from '@congress/contract/kernel/primitives';
import { newOrganization, organization } from '@congress/contract/kernel/tree';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import {
  addAccount,
  addOrganization,
  disableAccount,
  listAccounts,
  listOrganizations,
  revokeAccount,
  setPassword,
} from './tenants.ts';
import { mustBeSomebody, somebody } from '../http/plugins/identity.ts';
import { refusals, sendResult } from '../http/reply.ts';
import { typed, type KernelWiring } from '../http/wiring.ts';

/** Organizations and staff accounts. */
export function tenantRoutes(app: FastifyInstance, { deps }: KernelWiring): void {
  const routes = typed(app);
  const preHandler = mustBeSomebody;
  const tags = ['organizations'];

  routes.get(
    '/organizations',
    {
      preHandler,
      schema: {
        tags,
        summary: 'My organization and those below it',
        response: { 200: z.array(organization), ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await listOrganizations(deps, somebody(request))),
  );
  routes.post(
    '/organizations',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Add an organization below mine',
        body: newOrganization,
        response: { 200: organization, ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await addOrganization(deps, somebody(request), request.body)),
  );
  routes.get(
    '/accounts',
    {
      preHandler,
      schema: { tags, summary: 'Staff accounts within my reach', response: { 200: z.array(account), ...refusals } },
    },
    async (request, reply) => sendResult(reply, await listAccounts(deps, somebody(request))),
  );
  routes.post(
    '/accounts',
    {
      preHandler,
      schema: { tags, summary: 'Add a staff account', body: newAccount, response: { 200: account, ...refusals } },
    },
    async (request, reply) => sendResult(reply, await addAccount(deps, somebody(request), request.body)),
  );
  routes.delete(
    '/accounts/:accountId/sessions',
    {
      preHandler,
      schema: {
        tags,
        summary: "End an account's sessions at once",
        params: z.object({ accountId: id }),
        response: { 200: z.object({ ended: z.number() }), ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await revokeAccount(deps, somebody(request), request.params.accountId)),
  );
  routes.put(
    '/accounts/:accountId/password',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Set a password: my own, or as administrator one within my reach; the sessions of the account end',
        params: z.object({ accountId: id }),
        body: newPassword,
        response: { 200: z.object({ ended: z.number() }), ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(reply, await setPassword(deps, somebody(request), request.params.accountId, request.body.password)),
  );
  routes.delete(
    '/accounts/:accountId',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Take an account out of use; its sessions end at once',
        params: z.object({ accountId: id }),
        response: { 200: z.object({ ended: z.number() }), ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(reply, await disableAccount(deps, somebody(request), request.params.accountId)),
  );
}
