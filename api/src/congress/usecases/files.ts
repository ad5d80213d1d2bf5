/** What the congress says of files: who may attach one to what, and who reads it. */
import { aboutKind } from '@congress/contract/congress/files/view';
import type { FileKeeper } from '../../kernel/files/ports.ts';
import { done } from '../../kernel/result.ts';
import { unattachable } from '../domain/procedure/files.ts';
import type { Deps } from '../ports/deps.ts';
import type { Participant } from '../ports/participant.ts';
import { participate, withOffices } from './command/authorize.ts';
import { staff } from './facts/reading.ts';
import { refused } from './refused.ts';

/** Offices that answer for what was done outside the platform, and so read what proves it (F-12). */
const answerable = [
  'credentials-reviewer',
  'presidium',
  'secretary-general',
  'chief-scrutineer',
  'scrutineer',
] as const;

function readsEvidence(actor: Participant): boolean {
  return staff(actor) || answerable.some((office) => actor.roles.includes(office));
}

/** Files of a congress, for the kernel, which takes them in and hands them out. */
export function filesOfCongress(deps: Deps): FileKeeper {
  return {
    kind: 'congress',
    mayAttach: async (identity, congressId, about) => {
      const actor = await participate(deps, identity, congressId);
      const view = await deps.live.view(congressId);
      const kind = aboutKind.safeParse(about.kind);
      if (!actor || !view || !kind.success) return refused('not-found');
      const { congress } = view.state;
      if (congress.status !== 'active') return refused('congress-not-active', { status: congress.status });
      const hindrance = unattachable(congress, { kind: kind.data, id: about.id }, withOffices(actor, congress));
      return hindrance ? { ok: false, error: hindrance.refusal } : done({});
    },
    mayRead: async (identity, { dossierId, about }) => {
      const actor = await participate(deps, identity, dossierId);
      if (!actor || actor.identity.subject === 'observer') return false;
      return about.kind !== 'evidence' || readsEvidence(actor);
    },
    // What proves that something was done stays as it was handed in, to the byte.
    keepsOriginal: ({ kind }) => kind === 'evidence',
  };
}
