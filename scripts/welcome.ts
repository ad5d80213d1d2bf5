import type { RunningApp } from '@congress/api/app';
import type { Subject } from '@congress/api/kernel/identity/ports';
import { issueTicket } from '@congress/api/kernel/identity/enter';

type Invited = { organizationId: string; subject: Subject; subjectId: string; dossierId: string | null };

/** Says where to go first, once everything runs: one-time links for every part there is to play. */
export async function printWelcome(app: RunningApp, withLinks: boolean): Promise<void> {
  const { deps, url } = app;
  const link = async (who: Invited): Promise<string> => `${url}/enter#ticket=${(await issueTicket(deps, who)).ticket}`;
  const lines: [string, string][] = [];
  const administrator = withLinks ? await deps.tenancy.firstAdministrator() : undefined;
  if (administrator) {
    const { id, organizationId } = administrator;
    lines.push(['主持人 host', await link({ organizationId, subject: 'staff', subjectId: id, dossierId: null })]);
    const [congress] = await deps.congresses.list([organizationId]);
    if (congress) {
      const congressId = congress.view.id;
      const { people } = await deps.rows.people(congressId, null, { capacity: 'formal', limit: 3 });
      for (const person of people) {
        const who = { organizationId, subject: 'delegate', subjectId: person.id, dossierId: congressId } as const;
        lines.push([`代表 delegate ${person.name}`, await link(who)]);
      }
      const stage = { organizationId, subject: 'stage', subjectId: congressId, dossierId: congressId } as const;
      lines.push(['大屏 stage', await link(stage)]);
      lines.push(['公示页 observer', `${url}/o/${congress.observerSlug}`]);
    }
    const upper = await upperObserver(deps, organizationId);
    if (upper) lines.push(['上级工会 upper union', await link(upper)]);
  }
  const told = lines.map(([who, where]) => `  ${who}\n    ${where}`).join('\n');
  process.stdout.write(`\n  云端职代会  Online workers' congress   ${url}\n\n${told}\n\n`);
  if (lines.length > 0)
    process.stdout.write('  Each link works once, within a day. 每个链接限用一次，一天内有效。\n\n');
}

/** Whoever looks on for the union above this one, where there is one. */
async function upperObserver({ tenancy }: RunningApp['deps'], organizationId: string): Promise<Invited | undefined> {
  const upperId = (await tenancy.organization(organizationId))?.parentId;
  const accounts = upperId ? await tenancy.accounts([upperId]) : [];
  const account = accounts.find(({ role, disabled }) => role === 'upper-observer' && !disabled);
  if (!account) return undefined;
  return { organizationId: account.organizationId, subject: 'staff', subjectId: account.id, dossierId: null };
}
