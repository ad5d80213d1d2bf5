/** The one place where everything is wired together. */
import { randomUUID } from 'node:crypto';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { Server } from 'socket.io';
import type { Config } from './config.ts';
import { speakersOf } from './contexts.ts';
import { createServer, registerHttp } from './kernel/http/server.ts';
import { isForeign } from './kernel/http/origin.ts';
import { identify } from './kernel/http/plugins/identity.ts';
import { createBackground } from './kernel/background.ts';
import { createAttendanceBook } from './congress/infra/people/attendanceBook.ts';
import { createBallotBox } from './congress/infra/ballot/ballotBox.ts';
import { createCongresses } from './congress/infra/congresses.ts';
import { createIdentities } from './congress/infra/people/identities.ts';
import { openPools, type Pools } from './kernel/postgres/pools.ts';
import { createRows } from './congress/infra/rows.ts';
import { createTenancy } from './kernel/tree/treeStore.ts';
import { createWatch, type Tell, type Watch } from './kernel/postgres/watch.ts';
import { watchedCongresses } from './congress/infra/watchedCongresses.ts';
import type { Deps } from './congress/ports/deps.ts';
import { type Around, createAround, watched } from './kernel/postgres/watched.ts';
import { Unavailable } from './kernel/unavailable.ts';
import { createSecrecy } from './kernel/identity/secrecy.ts';
import { createRegister } from './kernel/register/postgres/store.ts';
import { serveSockets } from './kernel/live/gateway.ts';
import { CountedWebSockets, watchLines, type Lines } from './kernel/live/lines.ts';
import { createLive } from './kernel/live/live.ts';
import { sweepSessions } from './kernel/live/sessionSweep.ts';
import type { Io } from './kernel/live/socketData.ts';
import { congressDoor } from './congress/live/door.ts';
import { congressStream } from './congress/live/kind.ts';
import type { CongressShape } from './congress/ports/live.ts';
import { makeExecute } from './congress/usecases/command/execute.ts';
import type { Execute } from './congress/usecases/command/useCase.ts';
import { makePasswordLine } from './congress/usecases/passwordLine.ts';
import { makeRateLimit } from './kernel/limits/rateLimit.ts';

/** A server that runs. */
export interface RunningApp {
  /** Where browsers reach it. */
  url: string;
  port: number;
  /** The use cases, for what runs beside the server: the seed, and the welcome. */
  deps: Deps;
  execute: Execute;
  /** Stops taking connections, finishes what is under way, and lets go of the database. */
  close(): Promise<void>;
}

/** Largest message a client may send over a socket: a summary of 20 000 characters, and room. */
const largestMessage = 256 * 1024;

/**
 * Starts the API on a migrated database.
 *
 * @throws when the port is taken or the database cannot be reached.
 */
export async function startApp(config: Config): Promise<RunningApp> {
  const app = await createServer(config);
  const { pools, watch, around } = await openDatabase(config, (level, event, facts) => app.log[level](facts, event));
  const clock = { now: () => new Date() };
  const ballotBox = createBallotBox(pools, around);
  const attendanceBook = createAttendanceBook(pools, clock, around);
  const report = (error: unknown): string => {
    const errorId = randomUUID();
    app.log.error({ err: error, errorId }, 'unexpected error');
    return errorId;
  };
  const { background, stop: stopBackground } = createBackground(report);
  const limit = makeRateLimit();
  const needs = {
    identities: watched('identities', createIdentities(pools), around),
    tenancy: watched('tenancy', createTenancy(pools), around),
    congresses: watchedCongresses(createCongresses(pools), around),
    ballotBox,
    attendanceBook,
    rows: watched('rows', createRows(pools), around),
    register: createRegister(pools),
    clock,
    secrecy: createSecrecy(config.secrets),
    background,
    limit,
    passwordLine: makePasswordLine(limit),
    newId: randomUUID,
  };
  const io: Io = new Server(app.server, {
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
  const lines = watchLines(io, (excess) => app.log.warn(excess, 'a connection was cut off'));
  const { live, stop: stopLive } = createLive<CongressShape>(io, (itself) =>
    congressStream({ ...needs, live: itself }),
  );
  const deps: Deps = { ...needs, live };
  const execute = makeExecute(deps);
  serveSockets({
    io,
    lines,
    door: congressDoor(deps, execute),
    limit: deps.limit,
    // A page of another site can open a socket with the cookie of a browser that is ours; a token it does not have.
    authenticate: ({ token, headers }) =>
      identify(app, deps, { token, cookie: isForeign(headers, config.publicUrl) ? undefined : headers.cookie }),
    report,
  });
  const sweep = sweepSessions(io, deps, report);
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  await registerHttp(app, { deps }, speakersOf({ deps, execute, limit: deps.limit, secure }), {
    metrics: metricsOf(io, lines, { ballots: () => ballotBox.waiting(), signIns: () => attendanceBook.waiting() }),
    database: async () => (await watch.look()).state,
  });
  await app.listen({ host: config.host, port: config.port });
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  app.log.info({ port, mode: config.mode, node: process.version, databaseRole: pools.worksAs }, 'started');
  return {
    url: config.publicUrl ?? `http://localhost:${port}`,
    port,
    deps,
    execute,
    close: async () => {
      app.log.info({ connections: io.engine.clientsCount }, 'stopping');
      watch.stop();
      sweep.stop();
      stopLive();
      // Sockets end at once. Of the rest, Socket.IO would wait for those who keep asking: the server ends them.
      await Promise.all([io.close(), app.close(), stopBackground()]);
      await pools.close();
      app.log.info('stopped');
    },
  };
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

function metricsOf(io: Io, lines: Lines, waiting: Record<'ballots' | 'signIns', () => number>): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, read: () => number): void => {
    registry.registerMetric(
      new Gauge({
        name,
        help,
        registers: [],
        collect() {
          this.set(read());
        },
      }),
    );
  };
  gauge('congress_connections', 'Open sockets', () => io.engine.clientsCount);
  gauge('congress_bytes_waiting', 'Bytes for open sockets that their networks have not taken', lines.waiting);
  gauge('congress_connections_cut_off', 'Sockets that were ended because they cost too much', lines.cutOff);
  gauge('congress_ballots_waiting', 'Votes received and not yet committed', waiting.ballots);
  gauge('congress_sign_ins_waiting', 'Sign-ins received and not yet committed', waiting.signIns);
  return registry;
}
