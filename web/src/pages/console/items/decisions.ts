import type { DecisionKind, Power } from '@congress/contract/vocabulary';

/** How each power may be used where the profile does not ask for a secret ballot. The server has the last word. */
const usual: Record<Power, DecisionKind[]> = {
  advise: ['opinions'],
  adopt: ['secret', 'named', 'hands'],
  supervise: ['report', 'opinions'],
  elect: ['secret'],
  evaluate: ['secret'],
  procedural: ['hands', 'named', 'secret'],
};

/** The decisions to choose from for a power under a profile. */
export function decisionsFor(power: Power, secretPowers: readonly Power[]): DecisionKind[] {
  return secretPowers.includes(power) ? ['secret'] : usual[power];
}
