import type { Deadline } from '@congress/contract/kernel/dossier';
import type { TextDocument } from '@congress/contract/kernel/documents';
import type { ActorRef } from '@congress/contract/kernel/event';
import type { Unit } from '../command/carryOut.ts';
import type { NewDocument } from '../documents/documents.ts';
import type { Verdict } from '../log/verify.ts';
import type { Act } from '../means.ts';
import type { AnyEvent, Due } from './kind.ts';

export type Dated<H = AnyEvent> = H & { at: string; actor: ActorRef };

/** A small dossier as its row says. */
export type Kept<S = object> = {
  id: string;
  organizationId: string;
  /** Position of the last event of the log. */
  version: number;
  createdAt: string;
  endedAt: string | null;
  state: S;
};

/** What the store has to know of a kind. */
export type KeptKind = {
  kind: string;
  due: (state: object) => Due[];
  ended: (state: object) => boolean;
};

/** An event with its position, which is its version of the dossier, too: small dossiers have one stream. */
export type PlacedEvent = Dated & { position: number };

export type SmallUnit = Unit<object, Kept, AnyEvent, PlacedEvent, NewDocument>;

/** Small dossiers of every kind. What is of another organization does not exist. */
export interface SmallDossiers {
  /** Runs the work with the dossier locked against every other command of it, on any node. */
  work<T>(kind: KeptKind, id: string, run: (unit: SmallUnit) => Promise<T>): Promise<T>;
  /** @throws IdTaken when the act's id is another's. */
  open(
    kind: KeptKind,
    given: {
      id: string;
      organizationId: string;
      state: object;
      happened: Dated[];
      documents: readonly NewDocument[];
      act: Act;
    },
  ): Promise<void>;
  /** The dossier this act opened before, or that its id is another's. */
  openedBy(act: Act): Promise<{ dossierId: string } | 'taken' | undefined>;
  load(kind: string, id: string): Promise<Kept | undefined>;
  list(kind: string, organizationId: string): Promise<Kept[]>;
  document(dossierId: string, documentId: string): Promise<TextDocument | undefined>;
  /** What is due in an organization and not done, the earliest first. */
  deadlines(organizationId: string): Promise<Deadline[]>;
  verify(id: string): Promise<Verdict>;
}
