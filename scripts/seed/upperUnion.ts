/** The union above the demo's enterprise, with two others below it, so that its page has something to show. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { RunningApp } from '@congress/api/app';
import { hashPassword } from '@congress/api/kernel/identity/secrecy';
import { founding, neighbours, upperUnion } from '@congress/db/seed/demo';
import { Client } from '../demo/client.ts';
import { type Credentials, foundTenant } from './tenant.ts';

/** As many of each as a first start makes, all in all. */
export const seeded = {
  organizations: 2 + neighbours.length,
  accounts: 2 + neighbours.length,
  congresses: 1 + neighbours.length,
};

/** Puts a municipal federation above the organization; who looks on there comes in by a link only. */
export async function foundUpperUnion(app: RunningApp, organizationId: string): Promise<void> {
  const { tenancy } = app.deps;
  const upperId = randomUUID();
  await tenancy.addOrganization({ id: upperId, name: upperUnion.name, kind: upperUnion.kind, parentId: null });
  await tenancy.addAccount({
    id: randomUUID(),
    username: 'upper',
    name: upperUnion.account,
    role: 'upper-observer',
    organizationId: upperId,
    passwordHash: await hashPassword(randomBytes(15).toString('base64url')),
  });
  await tenancy.changeTree(async (tree) => {
    const unit = await tree.organization(organizationId);
    const { total: staff } = founding.staff;
    if (unit) await tree.changeUnit({ ...unit, parentId: upperId, industry: '专用设备制造', staff, members: 1241 });
  });
  for (const [index, { unit, congress, postponed }] of neighbours.entries()) {
    const { name, ...known } = unit;
    const host = await foundTenant(tenancy, name, `unit-${index + 2}`, { ...known, parentId: upperId });
    await prepare(`http://127.0.0.1:${app.port}`, host, { congress, postponed });
  }
}

/** A congress in earnest: at its first step, or put off from there. */
async function prepare(
  url: string,
  { username, password }: Credentials,
  { congress, postponed }: Pick<(typeof neighbours)[number], 'congress' | 'postponed'>,
): Promise<void> {
  const host = await Client.enter(url, 'password', { username, password });
  const { id } = await host.post<{ id: string }>('/congresses', congress);
  await host.join(id);
  const [first] = host.congress.steps;
  if (first) await host.must({ type: 'openStep', stepId: first.id });
  if (postponed) await host.must({ type: 'postpone', reason: postponed });
  host.leave();
}
