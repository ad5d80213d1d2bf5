/** The public page: what is published, for anyone with the link. */
import type { PublicView } from '@congress/contract/congress/after/view';
import type { TemplateSheet } from '@congress/contract/congress/resources';
import type { ProfileSheet } from '@congress/contract/congress/rules/rules';
import { templateIds } from '@congress/contract/congress/vocabulary';
import { templates } from '../../domain/procedure/plan.ts';
import { profiles } from '../../domain/profiles/registry.ts';
import { sheetOf } from '../../domain/profiles/sheet.ts';
import type { Identity } from '../../../kernel/identity/ports.ts';
import type { Deps } from '../../ports/deps.ts';
import { refused } from '../refused.ts';
import { done, type Result } from '../../../kernel/result.ts';

/** What the link leads to. Before anything is published the page is there, and empty. */
export async function observe(
  { congresses, live }: Deps,
  slug: string,
): Promise<Result<{ congressId: string; cursor: Record<string, number>; public: PublicView; identity: Identity }>> {
  const found = await congresses.bySlug(slug);
  const view = found && (await live.view(found.congressId));
  if (!found || !view) return refused('not-found');
  return done({
    congressId: found.congressId,
    cursor: { public: view.cursor.public },
    public: view.state.public,
    identity: observerIdentity(found),
  });
}

/** Whoever comes by the public link, without an account. */
export function observerIdentity({
  congressId,
  organizationId,
}: {
  congressId: string;
  organizationId: string;
}): Identity {
  return {
    subject: 'observer',
    id: congressId,
    sessionId: congressId,
    organizationId,
    dossierId: congressId,
    name: '',
    staffRole: null,
    expiresAt: '9999-12-31T00:00:00.000Z',
  };
}

/** The steps each kind of congress begins with. */
export function templateSheets(): TemplateSheet[] {
  return templateIds.map((id) => ({ id, steps: templates[id] }));
}

/** The rule profiles as sheets to read, each number with its source. */
export function profileSheets(): ProfileSheet[] {
  return Object.values(profiles).map(sheetOf);
}
