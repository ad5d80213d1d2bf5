/** Who hears what: one room per stream of a congress, and one for the hall's own totals. */
import { isInHall, type Participant } from '../usecases/command/authorize.ts';
import { streamsOf } from '../usecases/live/join.ts';

export function streamRoom(congressId: string, stream: string): string {
  return `${congressId}/${stream}`;
}

/** The stage and the secretariat, who see the code for signing in on site. */
export function hallRoom(congressId: string): string {
  return `${congressId}/hall`;
}

export function sessionRoom(sessionId: string): string {
  return `session/${sessionId}`;
}

export function personRoom(congressId: string, personId: string): string {
  return `${congressId}/person/${personId}`;
}

/** Every room of a participant. */
export function roomsOf(congressId: string, actor: Participant): string[] {
  return [
    ...streamsOf(actor).map((stream) => streamRoom(congressId, stream)),
    ...(isInHall(actor) ? [hallRoom(congressId)] : []),
    ...(actor.personId ? [personRoom(congressId, actor.personId)] : []),
  ];
}
