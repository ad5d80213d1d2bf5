import { account, newAccount, newPassword } from '@congress/contract/kernel/identity';
import { id } from '@congress/contract/kernel/primitives';
import {
  firstAccount,
  firstLink,
  newOrganization,
  newPlace,
  organization,
  organizationChange,
  upperView,
} from '@congress/contract/kernel/tree/tree';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { mustBeSomebody, somebody } from '../http/plugins/identity.ts';
import { refusals, sendResult } from '../http/reply.ts';
import { typed } from '../http/wiring.ts';
import type { TreeDeps } from './ports.ts';
import { addAccount, disableAccount, listAccounts, revokeAccount, setPassword } from './usecases/accounts.ts';
import {
  addOrganization,
  changeOrganization,
  giveFirstAccount,
  listOrganizations,
  moveUnit,
} from './usecases/units.ts';
import { lookBelow } from './usecases/upper.ts';

const preHandler = mustBeSomebody;
const tags = ['organizations'];
const ofUnit = z.object({ organizationId: id });

/** The tree of organizations, and staff accounts. */
export function treeRoutes(app: FastifyInstance, deps: TreeDeps): void {
  upperRoutes(app, deps);
  unitRoutes(app, deps);
  accountRoutes(app, deps);
}

function upperRoutes(app: FastifyInstance, deps: TreeDeps): void {
  const routes = typed(app);
  routes.get(
    '/upper',
    {
      preHandler,
      schema: {
        tags,
        summary: 'What an upper union sees of those below: figures and overdue lists',
        response: { 200: upperView, ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await lookBelow(deps, somebody(request))),
  );
  routes.get(
    '/organizations',
    {
      preHandler,
      schema: {
        tags,
        summary: 'My organization and, for its administrators and upper observers, those below it',
        response: { 200: z.array(organization), ...refusals },
      },
    },
    async (request, reply) => sendResult(reply, await listOrganizations(deps, somebody(request))),
  );
}

function unitRoutes(app: FastifyInstance, deps: TreeDeps): void {
  const routes = typed(app);
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
  routes.put(
    '/organizations/:organizationId',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Say anew what is known of my organization, or of one below',
        params: ofUnit,
        body: organizationChange,
        response: { 200: organization, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(reply, await changeOrganization(deps, somebody(request), request.params.organizationId, request.body)),
  );
  routes.put(
    '/organizations/:organizationId/parent',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Move an organization below another; both stand below mine',
        params: ofUnit,
        body: newPlace,
        response: { 200: organization, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(reply, await moveUnit(deps, somebody(request), request.params.organizationId, request.body.parentId)),
  );
  routes.post(
    '/organizations/:organizationId/first-account',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Give an organization below mine its first account, and the link to come in by',
        params: ofUnit,
        body: firstAccount,
        response: { 200: firstLink, ...refusals },
      },
    },
    async (request, reply) =>
      sendResult(reply, await giveFirstAccount(deps, somebody(request), request.params.organizationId, request.body)),
  );
}

function accountRoutes(app: FastifyInstance, deps: TreeDeps): void {
  const routes = typed(app);
  routes.get(
    '/accounts',
    {
      preHandler,
      schema: { tags, summary: 'Staff accounts of my organization', response: { 200: z.array(account), ...refusals } },
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
        summary: 'Set a password: my own, or as administrator one of my organization; the sessions of the account end',
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
