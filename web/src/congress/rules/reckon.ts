import type { MajorityRule } from '@congress/contract/congress/ballot/view';
import type { RuleValues } from './ruleValues.ts';

/** How a number comes about: so much of so many, rounded up, or one more than half. */
export type Reckoned = { how: 'up' | 'beyond'; fraction: string; all: number; needed: number };

const majorities = ['majority', 'majorityToAdopt', 'majorityToElect'] as const;
const isMajority = (rule: string): rule is (typeof majorities)[number] => majorities.some((one) => one === rule);

function share(numerator: number, denominator: number, all: number): number {
  return (numerator * all) / denominator;
}

/** What a fraction of all formal delegates comes to; nothing of rules that are no fraction of all. */
export function reckon(rule: string, value: unknown, all: number, literally: boolean): Reckoned | null {
  if (all === 0) return null;
  if (rule === 'quorum') {
    const { numerator, denominator } = value as RuleValues['quorum'];
    const needed = Math.ceil(share(numerator, denominator, all));
    return { how: 'up', fraction: `${numerator}/${denominator}`, all, needed };
  }
  if (!isMajority(rule)) return null;
  const { numerator, denominator, base, strict } = value as MajorityRule;
  if (base !== 'all') return null;
  const fraction = `${numerator}/${denominator}`;
  const beyond = strict && !(literally && rule === 'majorityToAdopt');
  return beyond
    ? { how: 'beyond', fraction, all, needed: Math.floor(share(numerator, denominator, all)) + 1 }
    : { how: 'up', fraction, all, needed: Math.max(1, Math.ceil(share(numerator, denominator, all))) };
}
