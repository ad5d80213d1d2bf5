/** What the library's use cases need from the outside. */
import type { Article } from '@congress/contract/regulations/articles';
import type { LibraryAct, LibraryChange } from '@congress/contract/regulations/regulations';
import type { Clock, RateLimit, Secrecy } from '../../kernel/means.ts';
import type { TreeReader } from '../../kernel/tree/ports.ts';

export type EditionRow = {
  id: string;
  regulationId: string;
  organizationId: string;
  title: string;
  titleKey: string;
  ordinal: number;
  issuer: string;
  number: string;
  adoptedOn: string;
  inForceFrom: string;
  articles: number;
  loadedAt: string;
  withdrawnAt: string | null;
  reason: string;
  /** Of the upload, title and particulars with it. */
  digest: string;
};
export type NewEditionRow = Omit<
  EditionRow,
  'organizationId' | 'title' | 'titleKey' | 'articles' | 'withdrawnAt' | 'reason'
> & {
  loadedBy: string;
  preamble: string;
  articles: readonly Article[];
};
export type FoundRow = Article & { editionId: string };
export type Numbered = Pick<Article, 'number' | 'branch'>;

export interface LibraryReader {
  /** Every edition that these organizations loaded, or those of one regulation or title among them. */
  editions(
    organizationIds: readonly string[],
    only?: { regulationId?: string | undefined; titleKey?: string | undefined },
  ): Promise<EditionRow[]>;
  textOf(editionId: string): Promise<{ preamble: string; articles: Article[] }>;
  /** The first of that number. */
  article(editionId: string, numbered: Numbered): Promise<Article | undefined>;
  /** Articles of these editions in which all the words stand. */
  find(editionIds: readonly string[], words: readonly string[], most: number): Promise<FoundRow[]>;
  /** The journal of a regulation, the latest first. */
  changes(organizationId: string, regulationId: string): Promise<LibraryChange[]>;
}

/** One change of an organization's library: nothing else changes it meanwhile, and all of it is committed or none. */
export interface LibraryWork extends LibraryReader {
  /** Whether an edition's id, which is the client's, is in use already, be it in another home. */
  isTaken(editionId: string): Promise<boolean>;
  addRegulation(regulation: Pick<EditionRow, 'regulationId' | 'title' | 'titleKey'>, at: string): Promise<void>;
  addEdition(edition: NewEditionRow): Promise<void>;
  withdraw(editionId: string, withdrawn: { at: string; by: string; reason: string }): Promise<void>;
  journal(line: {
    at: string;
    actorId: string;
    what: LibraryAct;
    regulationId: string;
    editionId: string;
  }): Promise<void>;
}

export interface LibraryStore extends LibraryReader {
  /** Changes one organization's library; what was written before a throw is not kept. */
  change<T>(organizationId: string, run: (work: LibraryWork) => Promise<T>): Promise<T>;
}

export type LibraryDeps = {
  store: LibraryStore;
  tenancy: Pick<TreeReader, 'upwards'>;
  clock: Clock;
  secrecy: Pick<Secrecy, 'sha256'>;
  newId: () => string;
  limit: RateLimit;
};
