/** Q9: bad input gets a clear error and changes nothing: every command and every route, from their own schemas. */
import { type CommandType, commandTypes } from '@congress/contract/congress/tables/commands';
import { refusal } from '@congress/contract/kernel/refusal';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { may } from '@congress/contract/congress/tables/may';
import type { Client } from '../../../scripts/demo/client.ts';
import type { Cast } from '../../../scripts/demo/stage.ts';
import { enterAs, fingerprint, startServer, stageCongress, type Server } from '../../support/app.ts';
import { aVote, openPaper } from '../../support/ballots.ts';
import { holdersOf, type Holder } from '../../support/roles.ts';
import {
  arbitraryOf,
  brokenFrom,
  commandsOf,
  oddTexts,
  openApiOf,
  routesOf,
  type Json,
  type OpenApi,
  type Route,
} from '../../support/schema.ts';

let server: Server;
let cast: Cast;
let document: OpenApi;
let holders: Holder[];
/** Ids that mean something here. */
let ids: string[];
beforeAll(async () => {
  server = await startServer();
  cast = await stageCongress(server, 'ballot');
  document = await openApiOf(server.url);
  holders = await holdersOf(server, cast);
  // Further hosts, so that none of them gives more commands than a person may.
  for (let more = 0; more < 4; more += 1) {
    holders.unshift({ as: 'host', client: await enterAs(server, 'host'), roles: ['host', 'secretary'] });
  }
  const paper = await openPaper(cast, { itemIds: [cast.host.congress.items[0]!.id] });
  await cast.formal[0]!.must(aVote(paper, 'for'));
  const known = JSON.stringify(cast.host.congress).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
  ids = [...new Set([...known, ...cast.formal.map(({ person }) => person.id)])];
});
afterAll(() => server?.close());

const patience = 120_000;

type Told = { status: number; code: string; problem: string | undefined };

/** What became of a request; `problem` says what is wrong with the answer itself. */
async function told(response: Response): Promise<Told> {
  const text = await response.text();
  if (response.status < 400) return { status: response.status, code: 'ok', problem: undefined };
  const body = JSON.parse(text) as { error?: unknown };
  const parsed = refusal.safeParse(body.error);
  const clear = parsed.success && response.status < 500 && !/\{[a-z]\w*\}|—/i.test(parsed.data.message.en);
  return {
    status: response.status,
    code: parsed.data?.code ?? '',
    problem: clear ? undefined : `${response.status} ${text}`,
  };
}

async function send(
  method: string,
  address: string,
  body?: string | Buffer,
  { token, type = 'application/json' }: { token?: string; type?: string | undefined } = {},
): Promise<Told> {
  const headers = {
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(body !== undefined && type ? { 'content-type': type } : {}),
  };
  const init = body === undefined ? { method, headers } : { method, headers, body: new Uint8Array(Buffer.from(body)) };
  return told(await fetch(`${server.url}${address}`, init));
}

const commandsAt = (): string => `/api/v1/congresses/${cast.congressId}/commands`;

function holderOf(type: CommandType, turn: number): Client {
  const able = holders.filter(({ roles }) => may[type].some((role) => roles.includes(role)));
  return able[turn % able.length]!.client;
}

async function version(): Promise<string> {
  const [row] = await server.owner<{ at: string }[]>`
    select version || ' ' || head_hash as at from dossier where id = ${cast.congressId}`;
  return row!.at;
}

test(
  'Q9: every command, sound and broken, gets what it asks or a clear refusal that changes nothing',
  async () => {
    const problems: string[] = [];
    const blunt: string[] = [];
    for (const type of commandTypes) {
      const sound = commandsOf(document, type, ids);
      const inputs = [
        ...fc.sample(sound, 4),
        ...fc.sample(
          sound.chain((each) => brokenFrom(each)),
          8,
        ),
      ];
      const before = await fingerprint(server.owner);
      let accepted = 0;
      let invalid = 0;
      for (const [turn, input] of inputs.entries()) {
        const at = await version();
        const body = JSON.stringify(input);
        const { status, code, problem } = await send('POST', commandsAt(), body, { token: holderOf(type, turn).token });
        if (problem) problems.push(`${type} ${body.slice(0, 300)}: ${problem}`);
        if (code === 'invalid-input') invalid += 1;
        if (status === 200) accepted += 1;
        else if ((await version()) !== at)
          problems.push(`${type} ${body.slice(0, 300)} was refused and changed the log`);
      }
      if (accepted === 0 && JSON.stringify(await fingerprint(server.owner)) !== JSON.stringify(before)) {
        problems.push(`${type} changed rows though it was refused`);
      }
      if (invalid === 0) blunt.push(type);
    }
    expect(problems).toEqual([]);
    // Every command met input its schema refuses, or this proved nothing about it.
    expect(blunt).toEqual([]);
  },
  patience,
);

const oddValues = [
  '',
  '\u0000',
  'abcd\u0000efgh',
  '{"congress":99999999999}',
  '-1',
  '1e309',
  '2147483647',
  '2147483648',
  '99999999999',
  '9007199254740993',
  'NaN',
  '[]',
  '{}',
  ...oddTexts,
];

function addressOf({ path }: Route, fill: (name: string) => string): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(fill(name)));
}

/** The address with each query parameter in turn set to this. */
function queriesOf(route: Route, value: string): string[] {
  const names = (route.operation.parameters ?? []).filter((each) => each.in === 'query').map(({ name }) => name);
  return names.map((name) => `${addressOf(route, own)}?${name}=${encodeURIComponent(value)}`);
}

function own(name: string): string {
  const { groups, papers } = cast.host.congress;
  const places: Record<string, string> = {
    congressId: cast.congressId,
    groupId: groups[0]!.id,
    paperId: papers[0]!.id,
  };
  return places[name] ?? ids.at(-1)!;
}
const bodyOf = ({ operation }: Route) => operation.requestBody?.content['application/json'].schema;
/** Signing out is no use with nonsense; everything else is called. */
const routes = (): Route[] => routesOf(document).filter(({ path }) => !path.endsWith('/sessions/current'));

test(
  'Q9: every route, with odd parameters and broken bodies, answers or refuses clearly',
  async () => {
    const { token } = cast.host;
    const problems: string[] = [];
    const call = async (route: Route, address: string, body?: Json): Promise<void> => {
      const { problem } = await send(route.method, address, body === undefined ? undefined : JSON.stringify(body), {
        token,
      });
      if (problem)
        problems.push(`${route.method} ${address.slice(0, 200)} ${JSON.stringify(body)?.slice(0, 200)}: ${problem}`);
    };
    for (const route of routes()) {
      const schema = bodyOf(route);
      if (route.path.endsWith('/commands')) continue;
      const sound = schema && arbitraryOf(document, schema, ids);
      const [body] = sound ? fc.sample(sound, 1) : [undefined];
      for (const odd of oddValues) {
        for (const address of queriesOf(route, odd)) await call(route, address, body);
        if (odd !== '' && route.path.includes('{'))
          await call(
            route,
            addressOf(route, () => odd),
            body,
          );
      }
      for (const broken of sound
        ? fc.sample(
            sound.chain((each) => brokenFrom(each)),
            15,
          )
        : []) {
        await call(route, addressOf(route, own), broken);
      }
    }
    expect(problems).toEqual([]);
  },
  patience,
);

test(
  'Q9: bodies that are no JSON, of another type, poisoned or too large are refused by every route, and change nothing',
  async () => {
    const { token } = cast.host;
    const before = await fingerprint(server.owner);
    const bodies: [string, string?][] = [
      ['{"id":'],
      ['nonsense'],
      ['null'],
      ['[]'],
      ['"text"'],
      ['['.repeat(100_000)],
      ['{"__proto__":{"isAdmin":true}}'],
      ['{"constructor":{"prototype":{"isAdmin":true}}}'],
      ['{}', 'text/plain'],
      ['a=1', 'application/x-www-form-urlencoded'],
      ['--x\r\n\r\n--x--', 'multipart/form-data; boundary=x'],
      ['<a/>', 'application/xml'],
    ];
    const problems: string[] = [];
    for (const route of routes().filter(bodyOf)) {
      const address = addressOf(route, own);
      for (const [body, type] of bodies) {
        const { status, problem } = await send(route.method, address, body, { token, ...(type ? { type } : {}) });
        if (problem || status < 400)
          problems.push(`${route.method} ${address} ${body.slice(0, 60)} ${type}: ${problem ?? status}`);
      }
      const large = await send(route.method, address, Buffer.alloc(8 * 1024 * 1024 + 1, ' '), { token });
      if (large.status !== 413 || large.code !== 'too-large')
        problems.push(`${address} took 8 MiB: ${JSON.stringify(large)}`);
    }
    expect(problems).toEqual([]);
    expect({}).not.toHaveProperty('isAdmin');
    expect(await fingerprint(server.owner)).toEqual(before);
  },
  patience,
);

test('Q9: texts come back as they were typed, whatever they look like', async () => {
  await cast.host.ask({ type: 'resume' });
  for (const text of oddTexts) {
    await cast.host.must({ type: 'announce', text });
    await cast.host.until('the announcement', ({ congress }) => congress.announcements.at(-1)?.text === text);
    const id = await cast.formal[3]!.must({ type: 'makeSuggestion', itemId: null, text });
    const { suggestions } = await cast.formal[3]!.get<{ suggestions: { id: string; text: string }[] }>(
      `/congresses/${cast.congressId}/suggestions`,
    );
    expect(suggestions).toContainEqual(expect.objectContaining({ id, text }));
    await cast.host.get(`/congresses/${cast.congressId}/people?q=${encodeURIComponent(text)}`);
  }
  await expect(cast.host.get(`/congresses/${cast.congressId}/log/verdict`)).resolves.toMatchObject({ intact: true });
});
