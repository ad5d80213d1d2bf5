import type { Tightening } from '@congress/contract/congress/tightening/tightening';
import type { TextDocument } from '@congress/contract/kernel/documents';

export type KeptTightening = { id: string; organizationId: string; state: Tightening };

/** What unions tightened. Each is a small dossier of its own; here they are read across the tree. */
export interface Tightenings {
  /** Of these organizations, the first published first. */
  of(organizationIds: readonly string[]): Promise<KeptTightening[]>;
  one(id: string): Promise<KeptTightening | undefined>;
  text(id: string, documentId: string): Promise<TextDocument | undefined>;
}
