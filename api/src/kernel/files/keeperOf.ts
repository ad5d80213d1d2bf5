import type { Identity } from '../identity/ports.ts';
import type { FileDeps, FileKeeper } from './ports.ts';

/** The business that keeps this dossier, if it takes files, and if the dossier exists for whoever asks. */
export async function keeperOf(
  { rows, keepers }: Pick<FileDeps, 'rows' | 'keepers'>,
  dossierId: string,
  asking?: Identity,
): Promise<FileKeeper | undefined> {
  const dossier = await rows.kindOf(dossierId);
  if (asking && dossier?.organizationId !== asking.organizationId) return undefined;
  return keepers.find(({ kind }) => kind === dossier?.kind);
}
