import type { CommandType } from '@congress/contract/congress/tables/commands';
import { mayCommand } from '@congress/contract/congress/tables/may';
/** What faces read of the store. Each hook re-renders only when its own answer changes. */
import { openStep } from '@congress/contract/kernel/procedure/questions';
import type { PublicView } from '@congress/contract/congress/after/view';
import type { GroupView } from '@congress/contract/congress/assembly/view';
import type { Paper } from '@congress/contract/congress/ballot/view';
import type { GaugeName, Gauges } from '@congress/contract/congress/tables/gauges';
import type { Me, Names, PersonCard } from '@congress/contract/congress/people';
import type { Group, Item } from '@congress/contract/congress/preparation/view';
import type { RecordOf, Step, StepRecord } from '@congress/contract/congress/procedure/view';
import type { CongressView, StaffView } from '@congress/contract/congress/snapshot';
import { useLive } from './store.ts';

/** The congress; only below `LiveCongress`, which waits for it. */
export function useCongress(): CongressView {
  return useLive((state) => {
    if (!state.snapshot?.congress) throw new Error('useCongress outside LiveCongress');
    return state.snapshot.congress;
  });
}

/** One derived fact of the congress. `select` must return the same thing for the same view. */
export function useCongressFact<T>(select: (view: CongressView) => T): T | undefined {
  return useLive((state) => (state.snapshot?.congress ? select(state.snapshot.congress) : undefined));
}

/** The open step. */
export function useOpenStep(): Step | null {
  return useCongressFact(openStep) ?? null;
}

/** The step with an id. */
export function useStep(stepId: string | undefined): Step | null {
  return useCongressFact((view) => view.steps.find((step) => step.id === stepId)) ?? null;
}

/** The record of a step as its kind has it, or null when the step is of another kind. */
export function recordOf<K extends StepRecord['kind']>(step: Step | null | undefined, kind: K): RecordOf<K> | null {
  return step?.record.kind === kind ? (step.record as RecordOf<K>) : null;
}

/** An item of the agenda. */
export function useItem(itemId: string | null): Item | null {
  return useCongressFact((view) => view.items.find((item) => item.id === itemId)) ?? null;
}

/** A paper. */
export function usePaper(paperId: string | undefined): Paper | null {
  return (
    useCongressFact(({ papers, rehearsal }) =>
      rehearsal?.id === paperId ? rehearsal : papers.find((paper) => paper.id === paperId),
    ) ?? null
  );
}

/** A delegation group. */
export function useGroup(groupId: string | null): Group | null {
  return useCongressFact((view) => view.groups.find((group) => group.id === groupId)) ?? null;
}

/** What only the secretariat sees; null for others. */
export function useStaffView(): StaffView | null {
  return useLive((state) => state.snapshot?.staff ?? null);
}

/** My group's discussion. */
export function useGroupView(): GroupView | null {
  return useLive((state) => state.snapshot?.group ?? null);
}

/** The public page. */
export function usePublicView(): PublicView | null {
  return useLive((state) => state.snapshot?.public ?? null);
}

/** Where the public page is, by its slug. */
export function useObserverSlug(): string | null {
  return useLive((state) => state.more.observerSlug ?? null);
}

/** Who I am here; only below `LiveCongress`. */
export function useMe(): Me {
  return useLive((state) => {
    if (!state.me) throw new Error('useMe outside LiveCongress');
    return state.me;
  });
}

/**
 * Whether I may give this command, by the contract's own table. Whether the law allows it just now is another
 * question, which the server answers.
 */
export function useMay(type: CommandType): boolean {
  return useLive((state) => mayCommand(state.me?.roles ?? [], type));
}

/** The latest value of a gauge. */
export function useGauge<N extends GaugeName>(name: N): Gauges[N] {
  return useLive((state) => state.gauges[name]);
}

/** Another person, by id. */
export function usePerson(personId: string | null | undefined): PersonCard | null {
  return useLive((state) => (personId ? (state.names[personId] ?? null) : null));
}

/** Everyone whose name is known here, by id. */
export function useLiveNames(): Names {
  return useLive((state) => state.names);
}
