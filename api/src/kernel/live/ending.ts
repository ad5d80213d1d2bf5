import { sessionRoom } from './rooms.ts';
import type { Io } from './socketData.ts';

/** Ends open sockets of these sessions at once. */
export function endSessions(io: Io, sessionIds: string[]): void {
  for (const id of sessionIds) {
    io.to(sessionRoom(id)).emit('ended');
    io.in(sessionRoom(id)).disconnectSockets(true);
  }
}
