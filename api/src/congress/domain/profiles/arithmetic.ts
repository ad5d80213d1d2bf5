/** The arithmetic of profiles: integers only, so that no vote ever hangs on a rounding (C-2). */
import type { CompositionCheck, RosterSummary } from '@congress/contract/congress/preparation/view';
import type { DelegateBand, Fraction, Profile } from './profile.ts';

/** Smallest integer not below `part / whole`. */
export function ceilDivide(part: number, whole: number): number {
  return Math.floor((part + whole - 1) / whole);
}

/** How many must be present for quorum, out of `all` formal delegates. */
export function quorumNeeded({ numerator, denominator }: Fraction, all: number): number {
  return ceilDivide(numerator * all, denominator);
}

/** Whether `present` of `all` make a quorum. None of none does not. */
export function hasQuorum(rule: Fraction, present: number, all: number): boolean {
  return all > 0 && rule.denominator * present >= rule.numerator * all;
}

function bandNeeds(band: DelegateBand, staff: number): number {
  switch (band.kind) {
    case 'fixed':
      return band.count;
    case 'share':
      return Math.max(band.floor, ceilDivide(band.percent * staff, 100));
    case 'steps':
      return band.base + band.plus * Math.floor((staff - band.fromStaff) / band.perStaff);
    case 'sliding':
      return (
        band.base + ceilDivide((band.reaching - band.base) * (staff - band.fromStaff), band.atStaff - band.fromStaff)
      );
  }
}

/** The least number of formal delegates for so many staff. */
export function delegatesNeeded(bands: DelegateBand[], staff: number): number {
  const band = bands.findLast((each) => staff >= each.fromStaff);
  return band ? bandNeeds(band, staff) : 0;
}

/** The least number by a profile: that of its bands, and no fewer than a union asks for. */
export function leastDelegates({ bands, atLeast = 0 }: Profile['minimumDelegates']['value'], staff: number): number {
  return Math.max(atLeast, delegatesNeeded(bands, staff));
}

/** Holds a roster against the profile, rule by rule, with the number needed (C-3). */
export function checkComposition(
  profile: Profile,
  roster: RosterSummary,
  staff: { total: number; women: number },
): CompositionCheck[] {
  const { minimumDelegates, managersAtMost, frontLineAtLeast, womenAtLeast } = profile;
  const least = leastDelegates(minimumDelegates.value, staff.total);
  const women = womenNeeded(womenAtLeast.value, roster.formal, staff);
  const managers = Math.floor((managersAtMost.value.percent * roster.formal) / 100);
  const front = ceilDivide(frontLineAtLeast.value.percent * roster.formal, 100);
  const working = {
    'front-line': roster.frontLine,
    technical: roster.technical,
    administrative: roster.administrative ?? 0,
    manager: 0,
  };
  const atFront = frontLineAtLeast.value.counts.reduce((sum, category) => sum + working[category], 0);
  const { delegates: advisedBands, mostDelegates } = profile.advised;
  return [
    {
      rule: 'minimum-delegates',
      met: roster.formal >= least,
      mandatory: minimumDelegates.value.mandatory,
      actual: roster.formal,
      needed: least,
      ...(advisedBands ? { advised: delegatesNeeded(advisedBands, staff.total) } : {}),
    },
    {
      rule: 'managers-at-most',
      met: roster.managers <= managers,
      mandatory: managersAtMost.value.mandatory,
      actual: roster.managers,
      needed: managers,
    },
    {
      rule: 'front-line-at-least',
      met: atFront >= front,
      mandatory: frontLineAtLeast.value.mandatory,
      actual: atFront,
      needed: front,
    },
    {
      rule: 'women-at-least',
      met: roster.women >= women,
      mandatory: womenAtLeast.value.mandatory,
      actual: roster.women,
      needed: women,
    },
    ...(mostDelegates && staff.total >= mostDelegates.fromStaff
      ? [
          {
            rule: 'maximum-delegates' as const,
            met: roster.formal <= mostDelegates.count,
            mandatory: false,
            actual: roster.formal,
            needed: mostDelegates.count,
          },
        ]
      : []),
  ];
}

/** How many women: their share of the staff, or at least one where the rule says no more than a suitable share. */
function womenNeeded(
  { measure }: Profile['womenAtLeast']['value'],
  formal: number,
  staff: { total: number; women: number },
): number {
  if (staff.total === 0) return 0;
  const share = ceilDivide(staff.women * formal, staff.total);
  return measure === 'some' ? Math.min(1, share) : share;
}
