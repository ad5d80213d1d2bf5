import fc from 'fast-check';
import { expect, test } from 'vitest';
import { driveUntil } from '../../../../../tests/support/domain/host.ts';
import { lawful } from '../../../../../tests/support/domain/invariants.ts';
import { anyRun, carriedOut, ended } from '../../../../../tests/support/domain/runs.ts';

/** Set RUNS to look harder than a test run can afford. */
const numRuns = Number(process.env['RUNS'] ?? 100);

test(
  'P-1 … P-10, B-1, B-3, B-14: whatever anyone asks in any order, the law holds and the end stays in reach',
  { timeout: 60_000 + numRuns * 200 },
  () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const world = driveUntil(carriedOut(run, lawful), ended);
        const { status, steps } = world.state.congress;
        expect(status === 'cancelled' || steps.every((step) => step.state === 'closed')).toBe(true);
      }),
      { numRuns },
    );
  },
);
