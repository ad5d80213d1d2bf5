import { listOrganizations } from './api.ts';

/** Whether whoever asks has units below, or is there to have some. */
export async function hasUnitsBelow(): Promise<boolean> {
  const [own, ...below] = await listOrganizations();
  return own !== undefined && own.kind !== 'branch' && (own.kind !== 'grassroots' || below.length > 0);
}
