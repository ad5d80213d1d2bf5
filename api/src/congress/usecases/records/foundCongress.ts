import type { CongressCard, FoundCongress } from '@congress/contract/congress/resources';
import { found } from '../../domain/procedure/create.ts';
import type { Identity } from '../../../kernel/identity/ports.ts';
import type { CongressRow } from '../../ports/congresses.ts';
import type { Deps } from '../../ports/deps.ts';
import { refused } from '../refused.ts';
import { done, type Result } from '../../../kernel/result.ts';

const founders = ['administrator', 'host'];

/** Creates a congress of one's own organization from a template and a profile. */
export async function foundCongress(
  { congresses, tenancy, clock, secrecy, newId }: Deps,
  identity: Identity,
  wish: FoundCongress,
): Promise<Result<{ id: string; observerSlug: string }>> {
  if (!founders.includes(identity.staffRole ?? '')) return refused('forbidden', { command: 'foundCongress' });
  const [organization] = await tenancy.below(identity.organizationId);
  if (!organization) return refused('not-found');
  const id = newId();
  const founding = {
    ...wish,
    id,
    organizationId: organization.id,
    organizationName: organization.name,
  };
  const { state, events } = found(founding, newId);
  const at = clock.now().toISOString();
  const actor = { subject: 'staff' as const, id: identity.id };
  const observerSlug = secrecy.newCode().toLowerCase();
  await congresses.found(
    state,
    events.map((event) => ({ ...event, at, actor })),
    observerSlug,
  );
  return done({ id, observerSlug });
}

function card({ view, steps, observerSlug, createdAt }: CongressRow): CongressCard {
  const open = steps.find((step) => step.state === 'open');
  return {
    ...view,
    openStep: open ? { kind: open.kind, phase: open.phase } : null,
    stepsClosed: steps.filter((step) => step.state === 'closed').length,
    stepsAll: steps.length,
    observerSlug,
    createdAt,
  };
}

/** The congresses of one's organization, newest first. */
export async function listCongresses({ congresses }: Deps, identity: Identity): Promise<Result<CongressCard[]>> {
  if (identity.subject !== 'staff') return refused('forbidden', { command: 'listCongresses' });
  const rows = await congresses.list([identity.organizationId]);
  return done(rows.map(card));
}
