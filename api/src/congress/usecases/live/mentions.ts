/** The people that something speaks of, so that their names can travel beside it: where the contract's schemas say so. */
import { groupView } from '@congress/contract/congress/assembly/view';
import { type Command, commandSchemas } from '@congress/contract/congress/tables/commands';
import { type EventType, type Happened, payloads } from '@congress/contract/congress/tables/events';
import { congressView } from '@congress/contract/congress/snapshot';
import { type Schema, referencesIn } from '../../../kernel/references.ts';

const peopleIn = (schema: Schema) => referencesIn(schema, 'person');

function byType<T extends string>(
  table: Readonly<Record<T, Schema>>,
): ReadonlyMap<string, ReturnType<typeof peopleIn>> {
  return new Map(Object.entries<Schema>(table).map(([type, schema]) => [type, peopleIn(schema)]));
}

const inPayload = byType<EventType>(payloads);
const inCommand = byType<Command['type']>(commandSchemas);

/** People that an event speaks of. */
export function mentionedBy({ type, payload }: Happened): Set<string> {
  return inPayload.get(type)?.(payload) ?? new Set();
}

/** People that a command names. */
export function namedBy(command: Command): Set<string> {
  return inCommand.get(command.type)?.(command) ?? new Set();
}

/** People that the view of a congress speaks of. */
export const mentionedInView = peopleIn(congressView);
/** People who hold an office, or lead a group. */
export const officeHolders = peopleIn(congressView.pick({ offices: true, groups: true }));
/** Who wrote what a group says. */
export const authorsIn = peopleIn(groupView);
