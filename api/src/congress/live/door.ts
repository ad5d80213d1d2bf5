/** The congress behind a socket. */
import { parseCommand } from '@congress/contract/congress/tables/commands';
import { invalidInput } from '@congress/contract/kernel/refusals';
import { packed } from '../../kernel/live/packed.ts';
import type { Joined } from '@congress/contract/congress/socket';
import type { StreamDoor } from '../../kernel/live/kind.ts';
import type { Deps } from '../ports/deps.ts';
import type { Participant } from '../ports/participant.ts';
import { isInHall } from '../usecases/command/authorize.ts';
import type { Execute } from '../usecases/command/useCase.ts';
import { join, streamsOf } from '../usecases/live/join.ts';

/** The view of the congress, which is the same for everyone, written once for each version of it. */
function pack(joined: Joined): Joined {
  const { congress, ...own } = joined.snapshot ?? {};
  if (!congress || !joined.snapshot) return joined;
  return { ...joined, snapshot: { ...own, cursor: joined.snapshot.cursor }, packed: packed(congress, { congress }) };
}

/** What a congress does for those who hold a connection. */
export function congressDoor(deps: Deps, execute: Execute): StreamDoor<Participant> {
  return {
    idField: 'congressId',
    join: (identity, id, after, subscribe) => join(deps, identity, id, after, subscribe),
    pack: (joined) => pack(joined as Joined),
    follows: (actor) => ({ streams: streamsOf(actor), inHall: isInHall(actor) }),
    command: async (identity, id, command, actor) => {
      const parsed = parseCommand(command);
      if (!parsed.success) return { ok: false, error: invalidInput(parsed.error) };
      return execute(identity, id, parsed.data, actor);
    },
    attended: (id) => deps.live.stir(id, 'online'),
  };
}
