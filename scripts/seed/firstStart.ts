/** What an empty installation is given: an organization, its administrator, the demo congress, and a union above. */
import type { RunningApp } from '@congress/api/app';
import { playTo } from '../demo/play.ts';
import { assemble, dismiss } from '../demo/stage.ts';
import { forgetVisits } from './forgetVisits.ts';
import { foundUpperUnion } from './upperUnion.ts';
import { foundTenant } from './tenant.ts';

/**
 * Fills an empty database. The demo congress is played over the wire like any other, up to the moment when sign-in
 * opens. With `SEED_DEMO=no` there is only the organization, named by `ORGANIZATION_NAME`.
 */
export async function fill(app: RunningApp, databaseUrl: string, say: (line: string) => void): Promise<void> {
  const administrator = await foundTenant(app.deps.tenancy, process.env['ORGANIZATION_NAME']);
  if (process.env['SEED_DEMO'] === 'no') return;
  say('First start: preparing the demo congress up to its sign-in …');
  const cast = await assemble(`http://127.0.0.1:${app.port}`, administrator);
  await playTo(cast, 'sign-in');
  dismiss(cast);
  await forgetVisits(databaseUrl, cast.congressId);
  await foundUpperUnion(app, administrator.organizationId);
}
