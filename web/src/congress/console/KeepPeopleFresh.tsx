import { useEffect, useRef } from 'react';
import { useCongressFact, useGauge } from '../live/selectors.ts';
import { useRosterCache } from './queries.ts';

/** Milliseconds between two fetches of a roster, so that ten thousand rows are not fetched four times a second. */
function pace(people: number): number {
  return 1500 + people;
}

/** Has the roster fetched again when the totals say that somebody in it changed, and not more often than needed. */
export function KeepPeopleFresh() {
  const { refresh } = useRosterCache();
  const { present = 0, others = 0, onLeave = 0 } = useGauge('presence') ?? {};
  const leave = useGauge('leave')?.requested ?? 0;
  const delivered = useGauge('delivery')?.delivered ?? 0;
  const roster = useCongressFact((view) => view.roster);
  const groups = useCongressFact((view) => view.groups);
  const all = (roster?.formal ?? 0) + (roster?.nonVoting ?? 0) + (roster?.guests ?? 0);
  const state = [present, others, onLeave, leave, delivered, roster?.digest, groups?.length, roster?.ungrouped].join();
  const last = useRef(Number.NEGATIVE_INFINITY);
  const known = useRef(state);
  useEffect(() => {
    if (known.current === state) return undefined;
    const due = Math.max(300, last.current + pace(all) - performance.now());
    const timer = setTimeout(() => {
      last.current = performance.now();
      known.current = state;
      refresh();
    }, due);
    return () => clearTimeout(timer);
  }, [refresh, state, all]);
  return null;
}
