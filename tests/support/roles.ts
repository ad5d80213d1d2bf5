/** Someone for every part one can have in a congress. */
import type { Role } from '@congress/contract/congress/vocabulary';
import { Client } from '../../scripts/demo/client.ts';
import { officers } from '../../scripts/demo/officers.ts';
import type { Cast, Delegate } from '../../scripts/demo/stage.ts';
import { issueTicket } from '../../api/src/kernel/identity/enter.ts';
import { enterAs, type Server } from './app.ts';

/** Somebody, with every role the server says they have. */
export type Holder = { as: string; client: Client; roles: Role[] };

/** A visitor of the public page with a session: the least one can be. */
async function observerOf({ app, url, administrator }: Server, { congressId }: Cast): Promise<Client> {
  const { organizationId } = administrator;
  const { ticket } = await issueTicket(app.deps, {
    organizationId,
    subject: 'observer',
    subjectId: congressId,
    dossierId: congressId,
  });
  return Client.enter(url, 'ticket', { ticket });
}

/** One of every role; some have offices only once the preparatory meeting has installed them. */
export async function holdersOf(server: Server, cast: Cast): Promise<Holder[]> {
  const { presidium, chief, scrutineers, tellers } = officers(cast);
  const busy = new Set<Delegate>([...presidium, chief, ...scrutineers, ...tellers, ...cast.formal.slice(0, 5)]);
  const leaders = cast.formal.filter(
    ({ seed }, index) => cast.formal.findIndex((other) => other.seed.group === seed.group) === index,
  );
  const plain = cast.formal.find((each) => !busy.has(each) && !leaders.includes(each));
  const people: Record<string, Client | undefined> = {
    administrator: cast.host,
    host: await enterAs(server, 'host'),
    secretary: await enterAs(server, 'secretary'),
    auditor: await enterAs(server, 'auditor'),
    delegate: plain,
    leader: leaders.at(-1),
    reviewer: cast.formal[2],
    presidium: presidium[1],
    chair: presidium[0],
    secretaryGeneral: presidium[3],
    chief,
    scrutineer: scrutineers[0],
    teller: tellers[0],
    nonVoting: cast.others.find(({ seed }) => seed.capacity === 'non-voting'),
    guest: cast.others.find(({ seed }) => seed.capacity === 'guest'),
    stage: cast.screen,
    observer: await observerOf(server, cast),
  };
  const holders: Holder[] = [];
  for (const [as, client] of Object.entries(people)) {
    if (!client) throw new Error(`there is no ${as}`);
    client.congressId = cast.congressId;
    const { me } = await client.get<{ me: { roles: Role[] } }>(`/congresses/${cast.congressId}`);
    holders.push({ as, client, roles: me.roles });
  }
  return holders;
}
