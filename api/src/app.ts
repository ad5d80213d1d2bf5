/** The one place where the house is wired together; each context wires itself, in its `context.ts`. */
import { randomUUID } from 'node:crypto';
import { refusals as ofFiles } from '@congress/contract/kernel/files/refusals';
import { refusals as ofRegister } from '@congress/contract/kernel/register/refusals';
import { refusals as ofTree } from '@congress/contract/kernel/tree/refusals';
import { Server } from 'socket.io';
import type { Config } from './config.ts';
import manifest from '../package.json' with { type: 'json' };
import { congress } from './congress/context.ts';
import { createIdentities } from './congress/infra/people/identities.ts';
import type { Deps } from './congress/ports/deps.ts';
import { contexts as all } from './contexts.ts';
import { createBackground } from './kernel/background.ts';
import type { Context, House, Opened } from './kernel/context.ts';
import type { KernelDeps } from './kernel/deps.ts';
import { deadlineRoutes } from './kernel/dossier/deadlines.ts';
import { createSmallDossiers } from './kernel/dossier/postgres/store.ts';
import { fileRoutes } from './kernel/files/http.ts';
import { createFileRows } from './kernel/files/postgres/rows.ts';
import { openFileStore } from './kernel/files/store/open.ts';
import { keepSweeping } from './kernel/files/usecases/sweep.ts';
import { isForeign } from './kernel/http/origin.ts';
import { identify } from './kernel/http/plugins/identity.ts';
import { createServer, registerHttp, type Speakers } from './kernel/http/server.ts';
import { identityRoutes } from './kernel/identity/http.ts';
import { createSecondSteps } from './kernel/identity/secondStep/store.ts';
import { makePasswordLine } from './kernel/identity/passwordLine.ts';
import { createSecrecy } from './kernel/identity/secrecy.ts';
import { makeRateLimit } from './kernel/limits/rateLimit.ts';
import { endSessions } from './kernel/live/ending.ts';
import { serveSockets } from './kernel/live/gateway.ts';
import { CountedWebSockets, watchLines } from './kernel/live/lines.ts';
import { sweepSessions } from './kernel/live/sessionSweep.ts';
import type { Io } from './kernel/live/socketData.ts';
import { createInstruments } from './kernel/metrics/instruments.ts';
import { openPools, type Pools } from './kernel/postgres/pools.ts';
import { createPress } from './kernel/prints/press/press.ts';
import { createWatch, type Tell, type Watch } from './kernel/postgres/watch.ts';
import { type Around, createAround, watched } from './kernel/postgres/watched.ts';
import { registerRoutes } from './kernel/register/http.ts';
import { createRegister } from './kernel/register/postgres/store.ts';
import { treeRoutes } from './kernel/tree/http.ts';
import { createTenancy } from './kernel/tree/postgres/store.ts';
import { Unavailable } from './kernel/unavailable.ts';

/** A server that runs. */
export interface RunningApp {
  /** Where browsers reach it. */
  url: string;
  port: number;
  /** The use cases of the congress, for what runs beside the server: the seed, and the welcome. */
  deps: Deps;
  /** What it says over HTTP, for whoever describes that. */
  speakers: Speakers;
  /** Stops taking connections, finishes what is under way, and lets go of the database. */
  close(): Promise<void>;
}

/** Largest message a client may send over a socket: a summary of 20 000 characters, and room. */
const largestMessage = 256 * 1024;

/**
 * Starts the API on a migrated database, with these businesses.
 *
 * @throws when the port is taken or the database cannot be reached.
 */
export async function startApp(config: Config, contexts: readonly Context[] = all): Promise<RunningApp> {
  const app = await createServer(config);
  const instruments = createInstruments(manifest.version);
  instruments.watchHttp(app);
  const { pools, watch, ...database } = await openDatabase(config, (level, event, facts) =>
    app.log[level](facts, event),
  );
  const around = instruments.around(database.around);
  const report = (error: unknown): string => {
    const errorId = randomUUID();
    app.log.error({ err: error, errorId }, 'unexpected error');
    return errorId;
  };
  const io = createSockets(app.server);
  const lines = watchLines(io, (excess) => app.log.warn(excess, 'a connection was cut off'));
  const { background, stop: stopBackground } = createBackground(report);
  const limit = instruments.limit(makeRateLimit());
  const press = createPress(config.fontsDir === undefined ? [] : [config.fontsDir]);
  const deps: KernelDeps = {
    identities: watched('identities', createIdentities(pools), around),
    tenancy: watched('tenancy', createTenancy(pools), around),
    register: createRegister(pools),
    clock: { now: () => new Date() },
    secrecy: createSecrecy(config.secrets),
    background,
    limit,
    passwordLine: makePasswordLine(limit),
    secondSteps: watched('secondSteps', createSecondSteps(pools), around),
    newId: randomUUID,
    press,
    live: { end: (sessionIds) => endSessions(io, sessionIds) },
  };
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  const store = openFileStore(config);
  const dossiers = watched('dossiers', createSmallDossiers(pools, store), around);
  const house: House = { pools, around, io, dossiers, files: store, deps, instruments, secure };
  const opened = new Map(contexts.map((context) => [context, context.open(house)]));
  const each = [...opened.values()];
  serveSockets({
    io,
    lines,
    doors: each.flatMap(({ door }) => door ?? []),
    mayWatch: async (identity, dossierId) => {
      for (const { mayWatch } of each) if (await mayWatch?.(identity, dossierId)) return true;
      return false;
    },
    limit,
    // A page of another site can open a socket with the cookie of a browser that is ours; a token it does not have.
    authenticate: ({ token, headers }) =>
      identify(app, deps, { token, cookie: isForeign(headers, config.publicUrl) ? undefined : headers.cookie }),
    joined: (seconds, way) => instruments.joined(seconds, way),
    report,
  });
  const sweep = sweepSessions(io, deps, report);
  const files = {
    store,
    rows: watched('files', createFileRows(pools), around),
    keepers: each.flatMap(({ files: keeper }) => keeper ?? []),
    clock: deps.clock,
    limit,
  };
  const sweepOfFiles = keepSweeping(files, report);
  instruments.meter(
    { name: 'congress_connections', help: 'Open sockets', read: () => io.engine.clientsCount },
    { name: 'congress_sockets', help: 'Open sockets by who holds them', label: 'subject', read: () => bySubject(io) },
    {
      name: 'congress_bytes_waiting',
      help: 'Bytes for open sockets their networks have not taken',
      read: lines.waiting,
    },
    { name: 'congress_connections_cut_off', help: 'Sockets that were ended for what they cost', read: lines.cutOff },
    {
      name: 'congress_database_up',
      help: '1 while it can be read and written',
      read: () => Number(watch.state() === 'ready'),
    },
    ...each.flatMap(({ meters }) => meters ?? []),
  );
  const speakers: Speakers = {
    refusals: Object.assign(
      {},
      ofFiles,
      ofRegister,
      ofTree,
      ...contexts.map(({ refusals }) => refusals),
    ) as Context['refusals'],
    routes: (api) => {
      treeRoutes(api, { ...deps, figures: each.flatMap(({ figures }) => figures ?? []) });
      registerRoutes(api, deps);
      identityRoutes(api, deps);
      deadlineRoutes(api, { dossiers });
      fileRoutes(api, files);
      for (const { routes } of each) routes?.(api);
    },
  };
  await registerHttp(app, { deps }, speakers, {
    metrics: instruments.registry,
    database: async () => (await watch.look()).state,
  });
  await app.listen({ host: config.host, port: config.port });
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  app.log.info({ port, mode: config.mode, node: process.version, databaseRole: pools.worksAs }, 'started');
  return {
    url: config.publicUrl ?? `http://localhost:${port}`,
    port,
    deps: offersOf(opened, congress).deps,
    speakers,
    close: async () => {
      app.log.info({ connections: io.engine.clientsCount }, 'stopping');
      watch.stop();
      sweep.stop();
      sweepOfFiles.stop();
      for (const { stop } of each) stop?.();
      // Sockets end at once. Of the rest, Socket.IO would wait for those who keep asking: the server ends them.
      await Promise.all([io.close(), app.close(), stopBackground(), press.close()]);
      await pools.close();
      app.log.info('stopped');
    },
  };
}

/** What one of the contexts offers. @throws when the server runs without it. */
function offersOf<O>(opened: Map<Context, Opened<unknown>>, context: Context<O>): O {
  const one = opened.get(context);
  if (!one) throw new RangeError(`this server runs without the context ${context.name}`);
  return one.offers as O;
}

function createSockets(server: ConstructorParameters<typeof Server>[0]): Io {
  return new Server(server, {
    // WebSocket first; polling stays for networks that break it. Neither compression nor state
    // recovery: one costs 200 kB a connection, the other skips authentication.
    transports: ['websocket', 'polling'],
    perMessageDeflate: false,
    maxHttpBufferSize: largestMessage,
    serveClient: false,
    // Long enough for whoever comes over a bad network; a stranger who says nothing is no guest.
    connectTimeout: 10_000,
    wsEngine: CountedWebSockets,
  });
}

/** The pools, and somebody who looks after them. */
async function openDatabase(
  { databaseUrl, slowAfter }: Config,
  tell: Tell,
): Promise<{ pools: Pools; watch: Watch; around: Around }> {
  let suspect = (): void => undefined;
  const pools = await openPools(databaseUrl, { onclose: () => suspect() });
  const givenUp = (): Error => new Unavailable('the database does not answer', 'SILENT');
  const watch = createWatch({ probe: pools.probe, tell, givenUp });
  suspect = () => watch.suspect();
  return { pools, watch, around: createAround(watch, tell, slowAfter) };
}

/** How many sockets staff, delegates, stages and observers hold. */
function bySubject(io: Io): Record<string, number> {
  const counts: Record<string, number> = { staff: 0, delegate: 0, stage: 0, observer: 0 };
  for (const { data } of io.sockets.sockets.values()) {
    const subject = data.identity?.subject;
    if (subject) counts[subject] = (counts[subject] ?? 0) + 1;
  }
  return counts;
}
