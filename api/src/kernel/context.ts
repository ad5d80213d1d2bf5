/** What a business is to the house: its folder says so in `context.ts`, and `contexts.ts` lists it. */
import type { ErrorRow } from '@congress/contract/kernel/refusal';
import type { FastifyInstance } from 'fastify';
import type { KernelDeps } from './deps.ts';
import type { FileKeeper, FileStore } from './files/ports.ts';
import type { FigureBook } from './figures/figures.ts';
import type { SmallDossiers } from './dossier/ports.ts';
import type { Identity } from './identity/ports.ts';
import type { Shape, StreamDoor } from './live/kind.ts';
import type { Io } from './live/socketData.ts';
import type { Proof } from './log/verify.ts';
import type { Instruments, Meter } from './metrics/instruments.ts';
import type { Pools } from './postgres/pools.ts';
import type { Around } from './postgres/watched.ts';

/** What every context stands on; `app.ts` builds it once. */
export type House = {
  pools: Pools;
  /** Around everything that is asked of the database. */
  around: Around;
  io: Io;
  dossiers: SmallDossiers;
  /** Where files lie that people attached. */
  files: FileStore;
  deps: KernelDeps;
  /** What operators read of it. */
  instruments: Pick<Instruments, 'timed' | 'told'>;
  /** Whether browsers reach us over https. */
  secure: boolean;
};

/** A context that runs. What it has none of it leaves out. */
export type Opened<Offers> = {
  /** What it says over HTTP, below `/api/v1`. */
  routes?: (api: FastifyInstance) => void;
  /** What it does for those who hold a connection. */
  door?: StreamDoor<Shape['actor']>;
  /** Whether somebody may be told of changes of a small dossier, where it is one of its own. */
  mayWatch?: (identity: Identity, dossierId: string) => Promise<boolean>;
  meters?: Meter[];
  /** What it says of files of its dossiers. */
  files?: FileKeeper;
  /** What it counts for whoever looks at more than one organization. */
  figures?: FigureBook[];
  stop?: () => void;
  /** For what runs beside the server: the seed, the welcome, tests. */
  offers: Offers;
};

export type Context<Offers = unknown> = {
  name: string;
  /** Every code it refuses with, besides the kernel's. */
  refusals: Readonly<Record<string, ErrorRow>>;
  /** What each kind of dossier that it keeps adds to the proof of its logs. */
  proofs?: Readonly<Record<string, Proof>>;
  open(house: House): Opened<Offers>;
};

/** Says what a business is; the types of what it offers come from `open`. */
export function defineContext<Offers>(context: Context<Offers>): Context<Offers> {
  return context;
}
