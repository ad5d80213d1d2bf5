/** How each power of the congress may be used (职权与表决方式). */
import type { DecisionKind, Power } from '../vocabulary.ts';

/** Where the profile does not ask for a secret ballot. */
const usual: Record<Power, readonly DecisionKind[]> = {
  advise: ['opinions'],
  adopt: ['secret', 'named', 'hands'],
  supervise: ['report', 'opinions'],
  elect: ['secret'],
  evaluate: ['secret'],
  procedural: ['hands', 'named', 'secret'],
};

/** The decisions to choose from for a power, under a profile that has these powers used by secret ballot. */
export function decisionsFor(power: Power, secretPowers: readonly Power[]): readonly DecisionKind[] {
  return secretPowers.includes(power) ? ['secret'] : usual[power];
}
