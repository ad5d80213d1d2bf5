import type { Organization, OrganizationChange, UnitKind } from '@congress/contract/kernel/tree/tree';

/** What stands in the form of a unit: as it is typed, the numbers too. */
export type Filled = {
  name: string;
  parentId: string;
  kind: UnitKind;
  industry: string;
  ownership: NonNullable<Organization['ownership']> | '';
  staff: string;
  members: string;
  foundedOn: string;
  employers: string;
};

/** The form of a unit as it is known, or of a new one below the top. */
export function filledIn(unit: Organization | null, top: Organization | undefined): Filled {
  const typed = (value: number | null | undefined): string =>
    value === null || value === undefined ? '' : String(value);
  return {
    name: unit?.name ?? '',
    parentId: unit?.parentId ?? top?.id ?? '',
    kind: unit?.kind ?? 'grassroots',
    industry: unit?.industry ?? '',
    ownership: unit?.ownership ?? '',
    staff: typed(unit?.staff),
    members: typed(unit?.members),
    foundedOn: unit?.foundedOn ?? '',
    employers: unit?.employers.join('\n') ?? '',
  };
}

/** What is asked for with it; what was left empty is not known. */
export function wishOf(filled: Filled): { parentId: string; kind: UnitKind; known: Omit<OrganizationChange, 'kind'> } {
  const number = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed));
  const { parentId, kind, name, industry, ownership, staff, members, foundedOn, employers } = filled;
  const lines = employers.split('\n').map((line) => line.trim());
  return {
    parentId,
    kind,
    known: {
      name: name.trim(),
      industry: industry.trim(),
      ownership: ownership === '' ? null : ownership,
      staff: number(staff),
      members: number(members),
      foundedOn: foundedOn === '' ? null : foundedOn,
      employers: kind === 'joint' ? lines.filter((line) => line !== '') : [],
    },
  };
}
