import { national } from './national.ts';
import type { ProfileSheet, RuleName, SheetRule } from '@congress/contract/congress/rules/rules';
import { adviceNames, ruleNames } from '@congress/contract/congress/rules/rules';
import { words } from '@congress/contract/congress/words/words';
import type { Profile, Sourced } from './profile.ts';

/** Whether a congress is stopped by the rule; one that only advises is explained. */
function isMandatory(value: unknown): boolean {
  const rows = Array.isArray(value) ? value : [value];
  const said = rows.flatMap((row: unknown) =>
    typeof row === 'object' && row !== null && 'mandatory' in row ? [row.mandatory === true] : [],
  );
  return said.length === 0 || said.includes(true);
}

/** A profile to read: what the platform holds a congress to, and what it advises, each with its source. */
export function sheetOf(profile: Profile): ProfileSheet {
  const { id, version, inForce, basis, provisional, advice } = profile;
  const enforced = ruleNames.map((rule): SheetRule => {
    const { value, source, instead }: Sourced<unknown> = profile[rule];
    return { rule, enforced: true, mandatory: isMandatory(value), value, source, ...(instead ? { instead } : {}) };
  });
  const advised = adviceNames.flatMap((rule): SheetRule[] => {
    // On meeting online no place was found to say more than we do, unless its profile says so.
    const source = advice[rule] ?? (rule === 'inPerson' ? national.advice.inPerson : undefined);
    return source ? [{ rule, enforced: false, mandatory: false, value: null, source }] : [];
  });
  const unverified = enforced
    .filter(({ mandatory, source }) => mandatory && source.status === 'unverified')
    .map(({ rule }) => rule as RuleName);
  const name = words.profile[id];
  return { id, version, inForce, name, provisional, basis, unverified, rules: [...enforced, ...advised] };
}
