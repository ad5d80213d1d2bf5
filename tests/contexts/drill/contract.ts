/** What a browser may know of a fire drill: its commands, its events and what they do, its words. */
import { type CommandOf, commandsOf } from '@congress/contract/kernel/command';
import { textRef } from '@congress/contract/kernel/documents';
import { day, id, instant, line, words, text } from '@congress/contract/kernel/primitives';
import { stepFolds } from '@congress/contract/kernel/procedure/fold';
import { refusals as ofSteps } from '@congress/contract/kernel/procedure/refusals';
import { stepBodies, stepLife, stepPayloads } from '@congress/contract/kernel/procedure/shapes';
import { refuserOf, row } from '@congress/contract/kernel/refusal';
import { z } from 'zod';

export const founding = z.strictObject({ title: line });

const bodies = {
  announceDrill: z.strictObject({ text: words(2000, 1), heldOn: day }),
  openStep: stepBodies.openStep,
  closeStep: stepBodies.closeStep,
} as const;
export type DrillCommand = CommandOf<typeof bodies>;
export const commands = commandsOf('DrillCommand', bodies);

const step = stepLife.extend({ id, kind: z.enum(['announcement', 'drill']) });
export const drillView = z.object({
  title: z.string(),
  status: z.enum(['active', 'held']),
  steps: z.array(step),
  announced: z.object({ text: textRef, heldOn: day, at: instant }).nullable(),
});
export type DrillView = z.infer<typeof drillView>;

const payloads = {
  'drill.planned': z.object({ title: z.string(), steps: z.array(step) }),
  'drill.announced': z.object({ text: textRef, heldOn: day }),
  ...stepPayloads,
} as const;
type EventType = Exclude<keyof typeof payloads, 'step.evidenced'>;
export type DrillEvent = { [T in EventType]: { type: T; payload: z.infer<(typeof payloads)[T]> } }[EventType];

/** The one fold: of the machine, and of whoever reads the log. */
export function evolve(view: DrillView | undefined, event: DrillEvent & { at: string }): DrillView {
  if (event.type === 'drill.planned') return { ...event.payload, status: 'active', announced: null };
  if (!view) throw new RangeError('a drill begins with its plan');
  switch (event.type) {
    case 'drill.announced':
      return { ...view, announced: { ...event.payload, at: event.at } };
    case 'step.opened':
      return stepFolds['step.opened'](view, event.payload, event.at);
    case 'step.closed': {
      const next = stepFolds['step.closed'](view, event.payload, event.at);
      return next.steps.every(({ state }) => state === 'closed') ? { ...next, status: 'held' } : next;
    }
  }
}

export const conditions = { 'drill-announced': text('演练通知已发出', 'The drill is announced') };

export const refusals = {
  ...ofSteps,
  'drill-over': row(409, '演练已经结束', 'The drill is over'),
  'drill-announced-already': row(409, '演练通知已发出', 'The drill is announced already'),
} as const;
export const refuse = refuserOf(refusals);
