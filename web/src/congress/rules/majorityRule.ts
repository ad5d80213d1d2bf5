import type { PaperItem } from '@congress/contract/congress/ballot/view';
import { majorityBehind } from '@congress/contract/congress/rules/ruleBehind';
import type { RuleName } from '@congress/contract/congress/rules/rules';
import { useCongress } from '../live/selectors.ts';

/** Which rule the majority of something put to the vote comes from: that of its power. */
export function useMajorityRule(): (item: PaperItem | undefined) => RuleName {
  const { items } = useCongress();
  return (item) => majorityBehind(items.find(({ id }) => id === item?.itemId)?.power ?? null);
}
