import type { PaperItem } from '@congress/contract/congress/ballot/view';
import type { Objection, PublishedParts, PublishedResult } from '@congress/contract/congress/after/view';
import type { CongressView } from '@congress/contract/congress/snapshot';
import { accept, newDocument, no, type Refused } from '../../../decision.ts';
import { profileOf } from '../../../profiles/registry.ts';
import { openStepOf } from '@congress/contract/kernel/procedure/questions';
import { recordOf } from '../../record.ts';
import { condition, daysPassed } from '../../gate.ts';
import type { StepKindRule } from '../stepKind.ts';

const expected = { expected: 'publication' };
const day = 86_400_000;
/** Each is answered before the filing: one person alone must not be able to put it off for ever (G-16a). */
const objectionsOfOne = 10;

/** Declared results on items of the agenda; votes on preparatory matters are not news. */
function results(view: CongressView): PublishedResult[] {
  const powers = new Map(view.items.map(({ id, power }) => [id, power]));
  return view.papers.flatMap(({ title, method, items, report, round }) => {
    if (!report) return [];
    const { items: _, ...paper } = report;
    return report.items.flatMap((result) => {
      const one = items.find((each) => each.id === result.paperItemId);
      if (!one?.itemId) return [];
      const parts = partsOf(one);
      return [
        {
          paper: title,
          title: one.title,
          method,
          power: powers.get(one.itemId) ?? null,
          report: paper,
          result,
          ...(parts ? { parts } : {}),
          ...(round > 1 ? { round } : {}),
        },
      ];
    });
  });
}

/** What its result is read with. */
function partsOf(item: PaperItem): PublishedParts | null {
  if (item.kind === 'election') return { kind: 'election', slate: item.slate };
  if (item.kind !== 'rating') return null;
  const { kind, subjects, dimensions, scale, leastReturned } = item;
  return { kind, subjects, dimensions, scale, leastReturned };
}

/** The objection that waits for an answer, or why none can be given. */
export function unanswered(view: CongressView, objectionId: string): Objection | Refused {
  if (!openStepOf(view, 'publication')) return no('step-not-open', expected);
  const objection = view.objections.find((each) => each.id === objectionId);
  if (!objection) return no('objection-not-found');
  return objection.answer === null ? objection : no('already-done');
}

/** 公示 (G-16). */
export const publication: StepKindRule<'publication', 'publishResults' | 'fileObjection' | 'answerObjection'> = {
  kind: 'publication',
  emptyRecord: () => ({ kind: 'publication', publishedAt: null, shownUntil: null }),
  gate: ({ congress }, step, { now }) => {
    const { publishedAt } = recordOf(step, 'publication');
    const open = congress.objections.filter((each) => each.answer === null).length;
    return [
      condition('results-published', publishedAt !== null),
      daysPassed('shown-long-enough', profileOf(congress).shownDays.value, publishedAt, now),
      condition('objections-answered', open === 0, { open }),
    ];
  },
  onClose: () => [{ type: 'page.closed', payload: {} }],
  commands: {
    publishResults: ({ congress }, _, { facts, now }) => {
      const step = openStepOf(congress, 'publication');
      if (!step) return no('step-not-open', expected);
      if (recordOf(step, 'publication').publishedAt !== null) return no('already-done');
      const days = profileOf(congress).shownDays.value;
      const shownUntil = new Date(Date.parse(now) + days * day).toISOString();
      return accept(
        { type: 'results.published', payload: { stepId: step.id, shownUntil } },
        {
          type: 'page.published',
          payload: { shownUntil, head: facts.head, results: results(congress), resolutions: facts.resolutions },
        },
      );
    },
    fileObjection: ({ congress }, { text }, context) => {
      const step = openStepOf(congress, 'publication');
      if (!step || recordOf(step, 'publication').publishedAt === null) return no('step-not-open', expected);
      if (context.facts.filed >= objectionsOfOne) {
        return no('too-many-objections', { most: objectionsOfOne });
      }
      const id = context.newId();
      const document = newDocument(context, 'objection', congress.title, text);
      const decision = accept(
        {
          type: 'objection.filed',
          payload: { objection: { id, at: context.now, text: document.ref, answer: null } },
        },
        { type: 'objection.counted', payload: { id } },
      );
      return { ...decision, documents: [document], madeId: id };
    },
    answerObjection: ({ congress }, { objectionId, answer }, context) => {
      const objection = unanswered(congress, objectionId);
      if ('ok' in objection) return objection;
      const document = newDocument(context, 'answer', congress.title, answer);
      const decision = accept(
        { type: 'objection.answered', payload: { objectionId, answer: document.ref } },
        { type: 'objection.shown', payload: { id: objectionId, text: context.facts.objection, answer } },
      );
      return { ...decision, documents: [document] };
    },
  },
};
