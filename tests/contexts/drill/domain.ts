/** What may happen to a drill. Pure: clock and ids come in with the moment. */
import { closing, type Hindrance, opening, working } from '../../../api/src/kernel/procedure/steps.ts';
import { conditionsOf } from '../../../api/src/kernel/procedure/gate.ts';
import type { Decision } from '../../../api/src/kernel/command/carryOut.ts';
import type { NewDocument } from '../../../api/src/kernel/documents/documents.ts';
import type { Moment } from '../../../api/src/kernel/dossier/kind.ts';
import { type conditions, type DrillCommand, type DrillEvent, type DrillView, refuse } from './contract.ts';

type Answer = Decision<DrillEvent, NewDocument>;
const { condition } = conditionsOf<keyof typeof conditions>();

const accept = (events: DrillEvent[], documents: NewDocument[] = []): Answer => ({ ok: true, events, documents });

function no({ code, facts, conditions: checklist }: Hindrance): Answer {
  return { ok: false, refusal: refuse(code === 'not-active' ? 'drill-over' : code, facts, checklist) };
}

export function plan({ title }: { title: string }, { newId }: Moment): Answer {
  const steps = (['announcement', 'drill'] as const).map((kind) => {
    return { id: newId(), kind, state: 'pending' as const, openedAt: null, closedAt: null, evidence: [] };
  });
  return accept([{ type: 'drill.planned', payload: { title, steps } }]);
}

/** The gate: nobody is drilled unannounced. */
const gate = ({ announced }: DrillView, kind: string) =>
  kind === 'announcement' ? [condition('drill-announced', announced !== null)] : [];

export function decide(view: DrillView, command: DrillCommand, { newId, sha256 }: Moment): Answer {
  switch (command.type) {
    case 'openStep': {
      const move = opening(view, command.stepId);
      return 'hindrance' in move
        ? no(move.hindrance)
        : accept([{ type: 'step.opened', payload: { stepId: move.step.id } }]);
    }
    case 'closeStep': {
      const move = closing(view, command.stepId, ({ kind }) => gate(view, kind));
      return 'hindrance' in move
        ? no(move.hindrance)
        : accept([{ type: 'step.closed', payload: { stepId: move.step.id } }]);
    }
    case 'announceDrill': {
      const open = working(view, view.steps[0]?.id ?? '');
      if ('hindrance' in open) return no(open.hindrance);
      if (view.announced) return { ok: false, refusal: refuse('drill-announced-already') };
      const text = { documentId: newId(), sha256: sha256(command.text), revision: 1 };
      const document = { ref: text, kind: 'announcement', title: view.title, text: command.text };
      return accept([{ type: 'drill.announced', payload: { text, heldOn: command.heldOn } }], [document]);
    }
  }
}

/** What is due: to hold what was announced, by the end of that day. */
export function due({ announced, status, title }: DrillView): { name: string; title: string; due: string }[] {
  return announced && status === 'active' ? [{ name: 'hold', title, due: `${announced.heldOn}T15:59:59.000Z` }] : [];
}
