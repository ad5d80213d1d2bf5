import type { ClientToServer, ServerToClient } from '@congress/contract/congress/socket';
import type { Server, Socket } from 'socket.io';
import type { Identity } from '../../kernel/identity/ports.ts';
import type { Participant } from '../usecases/command/authorize.ts';

/** What a connection knows about itself. */
export type SocketData = {
  identity: Identity | undefined;
  /** Set once joined; a connection follows one congress at a time. */
  joined: { congressId: string; actor: Participant; rooms: string[] } | undefined;
};

type None = Record<string, never>;
export type Io = Server<ClientToServer, ServerToClient, None, SocketData>;
export type Connection = Socket<ClientToServer, ServerToClient, None, SocketData>;
