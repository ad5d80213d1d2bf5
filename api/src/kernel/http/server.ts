import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import jwt from '@fastify/jwt';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { refusals as border, refuse } from '@congress/contract/kernel/refusals';
import Fastify, { LogController, type FastifyInstance } from 'fastify';
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import type { Config } from '../../config.ts';
import { Unavailable } from '../unavailable.ts';
import { connectSources } from './origin.ts';
import { readIdentity } from './plugins/identity.ts';
import { servePages } from './plugins/pages.ts';
import { relieve } from './plugins/pressure.ts';
import { sendRefusal } from './reply.ts';
import type { KernelWiring } from './wiring.ts';
import { wellbeingRoutes, type Wellbeing } from './wellbeing.ts';

/** A roster of 20 000 people is the largest body anyone sends. */
const largestBody = 8 * 1024 * 1024;

/** How long a client may take, in milliseconds. */
type Patience = { headers: number; request: number; silence: number; look: number };

/**
 * A whole roster comes through a line of half a megabit within `request`. `silence` is for whoever does not read the
 * answer, and longer than anything that is worked on, or waited for, without a byte on the line.
 */
const patience: Patience = { headers: 20_000, request: 150_000, silence: 600_000, look: 5_000 };

/** The bare server: logging without secrets, and the plugins everything else stands on. */
export async function createServer(
  config: Config,
  { headers, request, silence, look }: Patience = patience,
): Promise<FastifyInstance> {
  const app = Fastify({
    requestTimeout: request,
    connectionTimeout: silence,
    http: { headersTimeout: headers, connectionsCheckingInterval: look },
    logger: {
      level: config.logLevel,
      redact: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'],
    },
    // Every request would be two lines; errors and what matters are logged where they happen.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: largestBody,
    trustProxy: config.publicUrl !== undefined,
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
  });
  app.decorate('statuses', new Map(Object.entries(border).map(([code, { status }]) => [code, status])));
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(cookie);
  await app.register(jwt, { secret: config.secrets.jwt });
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        // Pictures that only those see who may are fetched first, and shown from memory.
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: [({ headers }) => connectSources(headers.host, config.publicUrl).join(' ')],
        // Behind plain http in a plant's own network there is nothing to upgrade to.
        upgradeInsecureRequests: null,
      },
    },
    // Of this host only: what else the domain serves, and how, is not ours to say.
    strictTransportSecurity: config.publicUrl?.startsWith('https:') ? { includeSubDomains: false } : false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
  return app;
}

/** What does not say for itself how long it may be kept is kept nowhere: nearly all of it is somebody's own. */
function keepNothing(app: FastifyInstance): void {
  app.addHook('onSend', async (_, reply) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  });
}

/** Errors nobody expected: logged under an id, answered with that id only. */
function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    if (hasZodFastifySchemaValidationErrors(error)) {
      const [first] = error.validation;
      const path = first?.instancePath.replace(/^\//, '').replaceAll('/', '.') || '(root)';
      return sendRefusal(reply, refuse('invalid-input', { path, problem: first?.message ?? 'invalid' }));
    }
    if (error instanceof Unavailable) return sendRefusal(reply, refuse('unavailable'));
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
    if (status === 413) return sendRefusal(reply, refuse('too-large'));
    if (status === 503) return sendRefusal(reply, refuse('unavailable'));
    if (status >= 400 && status < 500) {
      const problem = error instanceof Error ? error.message : 'invalid';
      return sendRefusal(reply, refuse('invalid-input', { path: '(body)', problem }));
    }
    request.log.error({ err: error, errorId: request.id }, 'unexpected error');
    return sendRefusal(reply, refuse('internal', { errorId: request.id }));
  });
}

/** What speaks HTTP below `/api/v1`, and the status that each code of a refusal has. */
export type Speakers = {
  routes: (api: FastifyInstance) => void;
  refusals: Readonly<Record<string, { status: number }>>;
};

/** Registers everything that speaks HTTP. */
export async function registerHttp(
  app: FastifyInstance,
  { deps }: Pick<KernelWiring, 'deps'>,
  { routes, refusals }: Speakers,
  wellbeing: Wellbeing,
): Promise<void> {
  for (const [code, { status }] of Object.entries(refusals)) app.statuses.set(code, status);
  handleErrors(app);
  keepNothing(app);
  await relieve(app);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: "Online workers' congress",
        version: '1',
        description: 'Commands, snapshots and records of a congress. The live part of the wire is told in PROTOCOL.md.',
      },
      components: { securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
      security: [{ session: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  readIdentity(app, deps);
  await app.register(async (api) => routes(api), { prefix: '/api/v1' });
  await app.register(swaggerUi, { routePrefix: '/api/docs' });
  wellbeingRoutes(app, wellbeing);
  await servePages(app);
}
