/** Who hears what: one room per stream of a dossier, and one for what only the hall is told. */

export function streamRoom(id: string, stream: string): string {
  return `${id}/${stream}`;
}

/** The dossier whose stream a room is, if it is one of that name. */
export function dossierOf(room: string, stream: string): string | undefined {
  return room.endsWith(`/${stream}`) ? room.slice(0, -stream.length - 1) : undefined;
}

/** The stage and the secretariat, who see the code for signing in on site. */
export function hallRoom(id: string): string {
  return `${id}/hall`;
}

export function sessionRoom(sessionId: string): string {
  return `session/${sessionId}`;
}

export function personRoom(id: string, personId: string): string {
  return `${id}/person/${personId}`;
}

/** Every room of somebody who follows these streams. */
export function roomsOf(
  id: string,
  { personId }: { personId: string | null },
  { streams, inHall }: { streams: string[]; inHall: boolean },
): string[] {
  return [
    ...streams.map((stream) => streamRoom(id, stream)),
    ...(inHall ? [hallRoom(id)] : []),
    ...(personId ? [personRoom(id, personId)] : []),
  ];
}
