/** What files need from the outside, and what a business says of its own. */
import type { FileAbout, FileRef } from '@congress/contract/kernel/files/files';
import type { FileType } from '@congress/contract/kernel/files/kinds';
import type { Identity } from '../identity/ports.ts';
import type { Result } from '../result.ts';

/** Where bytes lie, by key. What was put there is there in whole, or not at all. */
export interface FileStore {
  /** A word for it that rows keep. */
  place: 'folder' | 's3';
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** As a stream; undefined when there is nothing under this key. */
  read(key: string): Promise<ReadableStream<Uint8Array> | undefined>;
  has(key: string): Promise<boolean>;
  remove(key: string): Promise<void>;
}

/** What is known of a file, from the first byte of its upload on. */
export type FileRow = {
  id: string;
  organizationId: string;
  dossierId: string;
  about: FileAbout;
  name: string;
  size: number;
  uploadedBy: string;
  received: number;
  sha256: string | null;
  type: FileType | null;
  attached: boolean;
  removed: boolean;
};

/** A file that was taken in. */
export type KeptFile = FileRow & { sha256: string; type: FileType };

/** What one person, or an organization, may have. */
export type Quota = { personBytes: number; organizationBytes: number; uploads: number };

export interface FileRows {
  /** The business that keeps a dossier, by its word. */
  kindOf(dossierId: string): Promise<{ kind: string; organizationId: string } | undefined>;
  get(id: string): Promise<FileRow | undefined>;
  /** Begins an upload, or says what hinders it; `taken` when the id is another file's already. */
  begin(
    row: Pick<FileRow, 'id' | 'organizationId' | 'dossierId' | 'about' | 'name' | 'size' | 'uploadedBy'> & {
      place: FileStore['place'];
      at: string;
    },
    quota: Quota,
  ): Promise<'begun' | 'taken' | 'person-full' | 'organization-full' | 'too-many'>;
  /** Notes that the portion at `from` arrived; false when the upload was elsewhere by then. */
  advance(id: string, from: number, to: number): Promise<boolean>;
  /**
   * Notes what an upload became. `keep` sees to it that the bytes are there, while nobody takes bytes of this digest
   * away; false when the upload is gone, or was finished before.
   */
  finish(
    id: string,
    file: Pick<FileRef, 'sha256' | 'name' | 'type' | 'size'>,
    at: string,
    keep: () => Promise<void>,
  ): Promise<boolean>;
  /** Forgets an upload, or a file that is not attached. */
  drop(id: string, discard: Discard): Promise<void>;
  /** Forgets some of what was begun before and never attached, and of what was removed before; how many. */
  sweep(before: string, discard: Discard): Promise<number>;
}

/** What nobody has any more: takes away its bytes, while nobody else can come to have them. */
export type Discard = (gone: { uploads: { id: string; size: number }[]; digests: string[] }) => Promise<void>;

/** What a business says of files of its dossiers. */
export type FileKeeper = {
  /** The word of its dossiers. */
  kind: string;
  /** Whether somebody may attach a file to this now. */
  mayAttach(identity: Identity, dossierId: string, about: FileAbout): Promise<Result<unknown>>;
  /** Whether somebody may read one that is attached. */
  mayRead(identity: Identity, file: KeptFile): Promise<boolean>;
  /** Whether the bytes stay as they were handed in; of other pictures the metadata goes (F-4). */
  keepsOriginal(about: FileAbout): boolean;
};

export type FileDeps = { store: FileStore; rows: FileRows; keepers: readonly FileKeeper[] };
