/** Everyone who takes part in the demo, each a connection of their own. */
import { randomUUID } from 'node:crypto';
import type { Person } from '@congress/contract/congress/preparation/resources';
import { demo, type Material, type SeedPerson } from '@congress/db/seed/demo';
import { Client } from './client.ts';

export type Delegate = Client & { person: Person; seed: SeedPerson };

export type Cast = {
  url: string;
  congressId: string;
  observerSlug: string;
  /** What is played. */
  material: Material;
  /** How many formal delegates come. */
  present: number;
  host: Client;
  /** A host of another organization, who comes when first asked for. */
  stranger: () => Promise<Client>;
  screen: Client;
  observer: { page(): Promise<{ cursor: Record<string, number>; public: unknown }> };
  /** Formal delegates in the order of the roster, then the others; filled once there is a roster. */
  formal: Delegate[];
  others: Delegate[];
};

/** The formal delegates who come. */
export function comers({ formal, present }: Cast): Delegate[] {
  return formal.slice(0, present);
}

/** Runs `work` over all, so many at a time. */
export async function inChunks<T>(all: readonly T[], size: number, work: (one: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += size) await Promise.all(all.slice(at, at + size).map(work));
}

async function strangerOf(administrator: Client, url: string): Promise<Client> {
  const organization = await administrator.post<{ id: string }>('/organizations', { name: '另一家企业工会' });
  const { ticket } = await administrator.post<{ ticket: string }>(`/organizations/${organization.id}/first-account`, {
    username: `stranger-${randomUUID().slice(0, 8)}`,
    name: '外单位主席',
  });
  return Client.enter(url, 'ticket', { ticket });
}

/** Creates the congress and brings in everyone who does not need a roster. */
export async function assemble(
  url: string,
  administrator: { username: string; password: string },
  material: Material = demo,
): Promise<Cast> {
  const host = await Client.enter(url, 'password', {
    username: administrator.username,
    password: administrator.password,
  });
  const made = await host.post<Founded>('/congresses', material.founding);
  return stage(url, host, made, material);
}

type Founded = { id: string; observerSlug: string };

/** The same for a congress that was created already. */
export async function stage(
  url: string,
  host: Client,
  { id: congressId, observerSlug }: Founded,
  material: Material,
): Promise<Cast> {
  await host.join(congressId);
  const { ticket } = await host.post<{ ticket: string }>(`/congresses/${congressId}/stage-links`, {});
  const screen = await Client.enter(url, 'ticket', { ticket });
  await screen.join(congressId);
  let stranger: Promise<Client> | undefined;
  const anyone = new Client('anyone', url, '');
  return {
    url,
    congressId,
    observerSlug,
    material,
    present: material.present,
    host,
    stranger: () => (stranger ??= strangerOf(host, url)),
    screen,
    observer: { page: () => anyone.get(`/public/${observerSlug}`) },
    formal: [],
    others: [],
  };
}

/** Lets everyone on the roster in by their personal code. */
export async function admitDelegates(cast: Cast): Promise<void> {
  const { congressId, host, url } = cast;
  const { codes } = await host.post<{ codes: { personId: string; code: string }[] }>(
    `/congresses/${congressId}/codes`,
    {},
  );
  const codeOf = new Map(codes.map(({ personId, code }) => [personId, code]));
  const { people } = await host.get<{ people: Person[] }>(`/congresses/${congressId}/people?limit=20000`);
  const rowOf = new Map(people.map((person) => [person.staffNumber, person]));
  const admitted: Delegate[] = [];
  await inChunks([...cast.material.people.entries()], 40, async ([index, seed]) => {
    const person = rowOf.get(seed.staffNumber);
    const code = person && codeOf.get(person.id);
    if (!person || !code) throw new Error(`${seed.staffNumber} is not on the roster`);
    const client = await Client.enter(url, 'code', { code });
    await client.join(congressId);
    admitted[index] = Object.assign(client, { person, seed });
  });
  cast.formal = admitted.filter(({ seed }) => seed.capacity === 'formal');
  cast.others = admitted.filter(({ seed }) => seed.capacity !== 'formal');
}

/** Everyone goes. */
export function dismiss({ host, screen, formal, others }: Cast): void {
  for (const client of [host, screen, ...formal, ...others]) client.leave();
}
