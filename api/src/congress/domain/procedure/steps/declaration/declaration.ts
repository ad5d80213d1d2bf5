import type { CongressView } from '@congress/contract/congress/snapshot';
import { accept, newDocument, no } from '../../../decision.ts';
import { openStepOf, standingPapers } from '../../../state.ts';
import { allOf } from '../../gate.ts';
import type { StepKindRule } from '../stepKind.ts';

/** Items adopted by a declared paper, with that paper's id. */
function adoptedItems(view: CongressView): Map<string, string> {
  const adopted = new Map<string, string>();
  for (const paper of standingPapers(view)) {
    for (const result of paper.report?.items ?? []) {
      const itemId = paper.items.find((each) => each.id === result.paperItemId)?.itemId;
      if (itemId && result.adopted) adopted.set(itemId, paper.id);
    }
  }
  return adopted;
}

/** 宣布结果、形成决议 (G-15). */
export const declaration: StepKindRule<'declaration', 'adoptResolution'> = {
  kind: 'declaration',
  phases: ['session'],
  repeatable: false,
  emptyRecord: () => ({ kind: 'declaration' }),
  gate: ({ congress }) => {
    const papers = standingPapers(congress);
    const declared = papers.filter((paper) => paper.state === 'declared').length;
    const adopted = [...adoptedItems(congress).keys()];
    const have = adopted.filter((id) => congress.resolutions.some((each) => each.itemId === id)).length;
    return [
      allOf('results-declared', ['declared', 'all'], declared, papers.length),
      allOf('resolutions-adopted', ['have', 'all'], have, adopted.length),
    ];
  },
  commands: {
    adoptResolution: ({ congress }, { itemId, title, text }, context) => {
      if (!openStepOf(congress, 'declaration')) return no('step-not-open', { expected: 'declaration' });
      if (!congress.items.some((item) => item.id === itemId)) return no('item-not-found');
      const paperId = adoptedItems(congress).get(itemId);
      if (!paperId) return no('not-adopted');
      if (congress.resolutions.some((each) => each.itemId === itemId)) return no('resolution-exists');
      const document = newDocument(context, 'resolution', title, text);
      const id = context.newId();
      const decision = accept({
        type: 'resolution.adopted',
        payload: {
          resolution: { id, itemId, paperId, title, text: document.ref, adoptedAt: context.now },
        },
      });
      return { ...decision, documents: [document], madeId: id };
    },
  },
};
