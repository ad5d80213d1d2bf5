import type { Tightening } from '@congress/contract/congress/tightening/tightening';
import type { Kept, SmallDossiers } from '../../kernel/dossier/ports.ts';
import type { KeptTightening, Tightenings } from '../ports/tightenings.ts';

/** The kind of small dossier that a tightening is. */
export const tighteningKind = 'tightening';

/** Tightenings, read from wherever small dossiers are kept. */
export function createTightenings(dossiers: Pick<SmallDossiers, 'list' | 'load' | 'document'>): Tightenings {
  return {
    of: async (organizationIds) => {
      const lists = await Promise.all(organizationIds.map((id) => dossiers.list(tighteningKind, id)));
      return lists.flatMap((list) => list.toReversed().map(read));
    },
    one: async (id) => {
      const kept = await dossiers.load(tighteningKind, id);
      return kept && read(kept);
    },
    text: (id, documentId) => dossiers.document(id, documentId),
  };
}

const read = ({ id, organizationId, state }: Kept): KeptTightening => ({
  id,
  organizationId,
  state: state as Tightening,
});
