import type { Offices } from '@congress/contract/congress/assembly/view';
import type { Signature } from '@congress/contract/congress/people';

type Scrutineer = 'chief-scrutineer' | 'scrutineer';

/** As whom somebody signs what scrutineers sign together; undefined where they are none. */
export function signsAs({ chiefScrutineer, scrutineers }: Offices, personId: string | null): Scrutineer | undefined {
  if (personId === null) return undefined;
  if (personId === chiefScrutineer) return 'chief-scrutineer';
  return scrutineers.includes(personId) ? 'scrutineer' : undefined;
}

/** Whether the chief scrutineer and one more have signed, each for themselves (B-13, C-5). */
export function isComplete(signed: readonly Signature['as'][]): boolean {
  return signed.includes('chief-scrutineer') && signed.includes('scrutineer');
}
