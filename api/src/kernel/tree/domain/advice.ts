/** What the law says to a unit of its size. Shown with its source; nothing is refused because of it (T-9). */
import type { Advised, Organization } from '@congress/contract/kernel/tree/tree';

/** The numbers the tree goes by, each with where it comes from. */
export const numbers = {
  ownCommitteeFrom: { value: 25, source: '《中华人民共和国工会法》第十一条' },
  fullTimeChairFrom: { value: 200, source: '《中华人民共和国工会法》第十四条' },
} as const;

/** What applies to a grassroots union; to others, and where a number is not known, nothing does. */
export function adviceFor({ kind, staff, members }: Pick<Organization, 'kind' | 'staff' | 'members'>): Advised[] {
  if (kind !== 'grassroots') return [];
  const committee = (of: number): Advised =>
    of >= numbers.ownCommitteeFrom.value ? 'own-committee' : 'smaller-committee';
  return [
    ...(members === null ? [] : [committee(members)]),
    ...(staff !== null && staff >= numbers.fullTimeChairFrom.value ? (['full-time-chair'] as const) : []),
  ];
}
