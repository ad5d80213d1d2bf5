/**
 * What operators read: numbers that show a bad day before the hall does. Names of people, codes and choices are labels of
 * nothing here; every label has a handful of values known beforehand.
 */
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { LimitedKind, RateLimit } from '../means.ts';
import type { Around } from '../postgres/watched.ts';
import type { Result } from '../result.ts';

/** A number that is read when somebody asks for it. With `label`, one for each of its values. */
export type Meter = { name: string; help: string } & (
  | { read: () => number; label?: undefined }
  | { label: string; read: () => Readonly<Record<string, number>> }
);

/** Seconds: from what nobody notices to what everybody does. */
const buckets = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 10];

export type Instruments = {
  registry: Registry;
  meter(...meters: Meter[]): void;
  /** Times each request that the server answers, by route, and counts its refusals. */
  watchHttp(app: FastifyInstance): void;
  /** The same execute, timed by type of command, with its refusals by code. */
  timed<E extends Execute>(execute: E): E;
  /** The same join, timed by whether a whole snapshot went out. */
  joined(seconds: number, way: 'snapshot' | 'events' | 'refused'): void;
  /** An event went out so many seconds after it happened. */
  told(seconds: number): void;
  /** The same around, timed by the name of what is asked. */
  around(around: Around): Around;
  /** The same limit, counting whom it made wait. */
  limit(limit: RateLimit): RateLimit;
};

type Execute = (identity: never, id: string, command: never, ...more: never[]) => Promise<Result<unknown>>;

const seconds = (since: number): number => (performance.now() - since) / 1000;

export function createInstruments(version: string): Instruments {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const of = { registers: [registry] };
  const histogram = <L extends string>(name: string, help: string, ...labelNames: L[]): Histogram<L> =>
    new Histogram({ ...of, name, help, labelNames, buckets });
  const counter = <L extends string>(name: string, help: string, ...labelNames: L[]): Counter<L> =>
    new Counter({ ...of, name, help, labelNames });

  const build = new Gauge({
    ...of,
    name: 'congress_build_info',
    help: 'What runs here',
    labelNames: ['version', 'node'],
  });
  build.labels(version, process.version).set(1);
  const requests = histogram('congress_http_seconds', 'Requests answered', 'method', 'route', 'status');
  const refused = counter('congress_http_refused_total', 'Requests refused', 'code');
  const commands = histogram('congress_command_seconds', 'Commands answered', 'type', 'outcome');
  const refusedCommands = counter('congress_command_refused_total', 'Commands refused', 'type', 'code');
  const joins = histogram('congress_join_seconds', 'Joins answered', 'way');
  const lag = histogram('congress_event_lag_seconds', 'From an event to its going out');
  const statements = histogram('congress_statement_seconds', 'What the database was asked', 'statement', 'outcome');
  const limited = counter('congress_limited_total', 'Who was asked to wait', 'kind');
  let underWay = 0;

  return {
    registry,
    meter(...meters) {
      for (const { name, help, label, read } of meters) {
        const gauge = new Gauge({
          ...of,
          name,
          help,
          ...(label === undefined ? {} : { labelNames: [label] }),
          collect() {
            if (label === undefined) return this.set(read());
            this.reset();
            for (const [value, number] of Object.entries(read())) this.set({ [label]: value }, number);
          },
        });
        void gauge;
      }
    },
    watchHttp(app) {
      app.decorateReply('refusal', null);
      app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
        // What is no route of ours is one value, whatever a stranger asks for.
        const route = routeOptions.url ?? 'none';
        requests.observe({ method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
        if (reply.refusal !== null) refused.inc({ code: reply.refusal });
      });
    },
    timed<E extends Execute>(execute: E): E {
      const watched = async (...[identity, id, command, ...more]: Parameters<E>): Promise<Result<unknown>> => {
        const since = performance.now();
        const { type } = command as { type: string };
        let outcome = 'failed';
        try {
          const result = await execute(identity, id, command, ...more);
          outcome = result.ok ? 'accepted' : 'refused';
          if (!result.ok) refusedCommands.inc({ type, code: result.error.code });
          return result;
        } finally {
          commands.observe({ type, outcome }, seconds(since));
        }
      };
      return watched as E;
    },
    joined: (took, way) => joins.observe({ way }, took),
    told: (took) => lag.observe(took),
    around(around) {
      const asked = new Gauge({
        ...of,
        name: 'congress_statements_under_way',
        help: 'Asked of the database and not answered',
        collect() {
          this.set(underWay);
        },
      });
      void asked;
      return async (statement, ask) => {
        const since = performance.now();
        let outcome = 'failed';
        underWay += 1;
        try {
          const answer = await around(statement, ask);
          outcome = 'answered';
          return answer;
        } finally {
          underWay -= 1;
          statements.observe({ statement, outcome }, seconds(since));
        }
      };
    },
    limit(limit) {
      return (key, kind: LimitedKind, cost) => {
        const wait = limit(key, kind, cost);
        if (wait > 0) limited.inc({ kind });
        return wait;
      };
    },
  };
}
