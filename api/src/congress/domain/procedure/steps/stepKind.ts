import type { CommandType } from '@congress/contract/congress/tables/commands';
import type { Happened } from '@congress/contract/congress/tables/events';
import type { RecordOf, Step, StepRecord } from '@congress/contract/congress/procedure/view';
import type { State } from '@congress/contract/congress/snapshot';
import type { StepKind } from '@congress/contract/congress/vocabulary';
import type { Rules } from '../../decision.ts';
import type { CloseGate, GateContext } from '../gate.ts';

/**
 * Everything a kind of step means: its empty record, the gate to close it, what closing leaves
 * behind, and the commands that belong to it; where it may stand the contract says (`procedure/places.ts`). A new kind is
 * one such file and one registry line.
 */
export type StepKindRule<K extends StepKind = StepKind, C extends CommandType = never> = {
  kind: K;
  emptyRecord: () => RecordOf<K & StepRecord['kind']>;
  gate: CloseGate;
  /** Events that belong to closing it, before `step.closed` itself. */
  onClose?: (state: State, step: Step, context: GateContext) => Happened[];
  commands: Rules<C>;
};
