/** What carries: integers only, so that no vote ever hangs on a rounding. */

/** More than this fraction of the base, or, where it is not strict, as much. */
export type Majority = {
  numerator: number;
  denominator: number;
  /** Of all who may vote, of those present, or of the valid ballots. */
  base: 'all' | 'present' | 'valid';
  strict: boolean;
};

/** How many there are of each base but the valid ballots. */
export type Sizes = { all: number; present: number };

/** The least number of "for" votes that carries, given what the rule measures against. Never none. */
export function majorityNeeded(rule: Majority, sizes: Sizes & { valid: number }): number {
  const part = rule.numerator * sizes[rule.base];
  return rule.strict
    ? Math.floor(part / rule.denominator) + 1
    : Math.max(1, Math.floor((part + rule.denominator - 1) / rule.denominator));
}

/** Whether so many are exactly the fraction: what 过半数 and 半数以上 differ in. */
export function isExactly(rule: Majority, votes: number, sizes: Sizes & { valid: number }): boolean {
  return votes > 0 && rule.denominator * votes === rule.numerator * sizes[rule.base];
}
