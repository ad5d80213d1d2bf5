import type { Step } from '@congress/contract/congress/procedure/view';

/** What every step's panel is given. */
export type PanelProps = {
  step: Step;
  /** Open, the congress under way, and the reader of the secretariat. Otherwise the record is shown, read-only. */
  active: boolean;
};
