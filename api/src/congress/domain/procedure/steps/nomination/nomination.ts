import { awaits, candidatesFor, isDrawn, stands } from '@congress/contract/congress/nomination/questions';
import type { CongressView } from '@congress/contract/congress/snapshot';
import type { Condition } from '@congress/contract/kernel/refusal';
import { profileOf } from '../../../profiles/registry.ts';
import { allOf, condition, daysPassed } from '../../gate.ts';
import type { StepKindRule } from '../stepKind.ts';
import { supplies } from './candidates.ts';
import { nominatingCommands } from './nominating.ts';
import { showingCommands } from './showing.ts';

/** The days for which every candidate has been shown, counted from whoever was shown last (W-5). */
function shownLongEnough(congress: CongressView, now: string): Condition {
  const days = profileOf(congress).candidateNoticeDays.value;
  const standing = (congress.nomination?.candidacies ?? []).filter(stands);
  if (standing.length === 0) return condition('candidate-days-passed', true, { days, left: 0 });
  const hidden = standing.some(({ publishedAt }) => publishedAt === null);
  const last = hidden
    ? null
    : (standing
        .flatMap(({ publishedAt }) => publishedAt ?? [])
        .sort()
        .at(-1) ?? null);
  return daysPassed('candidate-days-passed', days, last, now);
}

/** 候选人提名 (G-6a, W). */
export const nomination: StepKindRule<'nomination', keyof typeof nominatingCommands | keyof typeof showingCommands> = {
  kind: 'nomination',
  emptyRecord: () => ({ kind: 'nomination' }),
  gate: ({ congress }, _, { now }) => {
    const all = congress.nomination?.candidacies ?? [];
    const standing = all.filter(stands);
    const open = all.filter((one) => awaits(one) !== undefined).length;
    const each = supplies(congress);
    const missing = each.reduce(
      (sum, { enough, needed, standing: have }) => sum + (enough ? 0 : Math.max(1, needed - have)),
      0,
    );
    const published = standing.filter(({ publishedAt }) => publishedAt !== null).length;
    const unanswered = (congress.nomination?.objections ?? []).filter(({ answer }) => answer === null).length;
    const inOrder = each.filter(
      ({ election: { id } }) => candidatesFor(congress, id).length > 0 && isDrawn(congress, id),
    ).length;
    return [
      condition('candidates-settled', open === 0, { open }),
      condition('candidates-enough', missing === 0, {
        ready: each.filter(({ enough }) => enough).length,
        all: each.length,
        missing,
      }),
      allOf('candidates-published', ['published', 'all'], published, standing.length),
      shownLongEnough(congress, now),
      condition('candidate-objections-answered', unanswered === 0, { open: unanswered }),
      allOf('order-drawn', ['drawn', 'all'], inOrder, each.length),
    ];
  },
  commands: { ...nominatingCommands, ...showingCommands },
};
