/** Q7: the matrix role × command × phase, made from the contract. */
import { randomUUID } from 'node:crypto';
import { type CommandType, commandTypes } from '@congress/contract/congress/tables/commands';
import { roles } from '@congress/contract/congress/vocabulary';
import type { Outcome } from '@congress/contract/kernel/command';
import type { Answer } from '@congress/contract/kernel/live';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { may } from '@congress/contract/congress/tables/may';
import type { Ask } from '../../../scripts/demo/client.ts';
import { playTo } from '../../../scripts/demo/play.ts';
import type { Cast } from '../../../scripts/demo/stage.ts';
import { fingerprint, startServer, stageCongress, type Server } from '../../support/app.ts';
import { holdersOf, type Holder } from '../../support/roles.ts';
import { commandsOf, openApiOf, type OpenApi } from '../../support/schema.ts';

let server: Server;
let cast: Cast;
let document: OpenApi;
beforeAll(async () => {
  server = await startServer();
  cast = await stageCongress(server, 'discussion');
  document = await openApiOf(server.url);
});
afterAll(() => server?.close());

const patience = 120_000;

/** A command of a type with an id of its own each time. */
function commandsAs(type: CommandType): () => Ask {
  const [command] = fc.sample(commandsOf(document, type), 1);
  return () => ({ ...command, id: randomUUID() }) as unknown as Ask;
}

/** The answer, however often a limit of commands per person puts it off. */
async function answerTo(give: () => Promise<Answer<Outcome>>): Promise<Answer<Outcome>> {
  return vi.waitUntil(
    async () => {
      const answer = await give();
      return answer.ok || answer.error.code !== 'too-many-requests' ? answer : undefined;
    },
    { timeout: 20_000, interval: 200 },
  );
}

const permitted = ({ roles: held }: Holder, type: CommandType): boolean =>
  may[type].some((role) => held.includes(role));

/** Nobody got another answer than `forbidden`, and nothing is as it was not before. */
const inVain = { told: [], changed: [] };

/** Everyone gives every command they may not; alternately over HTTP and over their socket. */
async function overreach(holders: Holder[]): Promise<{ told: string[]; changed: string[] }> {
  const before = await fingerprint(server.owner);
  const told: string[] = [];
  for (const [index, type] of commandTypes.entries()) {
    const others = holders.filter((holder) => !permitted(holder, type));
    const next = commandsAs(type);
    await Promise.all(
      others.map(async ({ as, client }, place) => {
        const bySocket = (index + place) % 2 === 0 && client.snapshot.cursor['congress'] !== undefined;
        const command = next();
        const answer = await answerTo(() => (bySocket ? client.ask(command) : client.askHttp(command)));
        if (answer.ok || answer.error.code !== 'forbidden') told.push(`${as} ${type}: ${JSON.stringify(answer)}`);
      }),
    );
  }
  const after = await fingerprint(server.owner);
  return { told, changed: Object.keys(after).filter((table) => after[table] !== before[table]) };
}

test('Q7: the table has a row for every command, and a command without one does not compile', () => {
  expect(Object.keys(may).toSorted()).toEqual([...commandTypes].toSorted());
  const { openStep: _, ...lacking } = may;
  // @ts-expect-error a table that lacks a command is not a table of permissions
  const table: typeof permissions = lacking;
  expect(table).not.toHaveProperty('openStep');
});

test(
  'Q7: before the session, whoever may not give a command is told so, and nothing changes',
  async () => {
    expect(await overreach(await holdersOf(server, cast))).toEqual(inVain);
  },
  patience,
);

test('G-2: a roster that is fixed refuses what would change it in the words of the procedure', async () => {
  const { host, formal } = cast;
  const personId = formal[0]!.person.id;
  const groupId = host.congress.groups[0]!.id;
  const said = { name: '王改名', gender: 'female', category: 'front-line', capacity: 'formal', unit: '' } as const;
  const asks: Ask[] = [
    { type: 'importRoster', people: [{ ...said, staffNumber: 'late', phoneTail: null }] },
    { type: 'changePerson', personId, ...said },
    { type: 'removePerson', personId, reason: '调离' },
    { type: 'defineGroups', groups: [{ id: groupId, name: '新团' }] },
    { type: 'assignToGroup', groupId, personIds: [personId] },
  ];
  const before = await fingerprint(server.owner);
  for (const ask of asks) {
    expect(await host.ask(ask), ask.type).toMatchObject({ ok: false, error: { code: 'step-not-open' } });
  }
  expect(await fingerprint(server.owner)).toEqual(before);
});

test(
  'Q7: while voting, with every office held, whoever may not give a command is told so, and nothing changes',
  async () => {
    await playTo(cast, 'ballot');
    const holders = await holdersOf(server, cast);
    expect(new Set(holders.flatMap((holder) => holder.roles))).toEqual(new Set(roles));
    expect(await overreach(holders)).toEqual(inVain);
  },
  patience,
);

test(
  'Q7: after the end, whoever may not give a command is told so, and nothing changes',
  async () => {
    await playTo(cast);
    expect(cast.host.congress.status).toBe('archived');
    expect(await overreach(await holdersOf(server, cast))).toEqual(inVain);
  },
  patience,
);

test(
  'Q7: whoever may give a command is never told that they may not',
  async () => {
    const told: string[] = [];
    for (const holder of await holdersOf(server, cast)) {
      for (const type of commandTypes.filter((each) => permitted(holder, each))) {
        const command = commandsAs(type)();
        const answer = await answerTo(() => holder.client.askHttp(command));
        if (!answer.ok && answer.error.code === 'forbidden') told.push(`${holder.as} ${type}`);
      }
    }
    expect(told).toEqual([]);
  },
  patience,
);
