import type { Changed } from '@congress/contract/kernel/dossier';
import type { Answer } from '@congress/contract/kernel/live';
import type { Server, Socket } from 'socket.io';
import type { Identity } from '../identity/ports.ts';
import type { Shape, StreamDoor } from './kind.ts';

/** What a connection knows about itself. */
export type SocketData = {
  identity: Identity | undefined;
  /** Set once joined; a connection follows one dossier at a time. */
  joined: { door: StreamDoor<Shape['actor']>; id: string; actor: Shape['actor']; rooms: string[] } | undefined;
  /** Small dossiers whose changes it is told, the oldest first. */
  watched: string[] | undefined;
};

/** What each kind of dossier says more exactly in its part of the contract. */
type ServerToClient = {
  event: (frame: object) => void;
  gauge: (gauge: object) => void;
  me: (value: object) => void;
  /** A small dossier has another version: whoever shows it reads it again. */
  changed: (value: Changed) => void;
  ended: () => void;
};
type ClientToServer = {
  join: (request: unknown, answer: (value: Answer<object>) => void) => void;
  watch: (request: unknown, answer: (value: Answer<object>) => void) => void;
  command: (request: unknown, answer: (value: Answer<object>) => void) => void;
};

type None = Record<string, never>;
export type Io = Server<ClientToServer, ServerToClient, None, SocketData>;
export type Connection = Socket<ClientToServer, ServerToClient, None, SocketData>;
