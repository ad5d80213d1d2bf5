import { accept, newDocument, no } from '../../../decision.ts';
import { openStepOf } from '@congress/contract/kernel/procedure/questions';
import { standingPapers } from '@congress/contract/congress/ballot/questions';
import { adoptedItems } from '@congress/contract/congress/declaration/questions';
import { allOf } from '../../gate.ts';
import type { StepKindRule } from '../stepKind.ts';

/** 宣布结果、形成决议 (G-15). */
export const declaration: StepKindRule<'declaration', 'adoptResolution'> = {
  kind: 'declaration',
  emptyRecord: () => ({ kind: 'declaration' }),
  gate: ({ congress }) => {
    const papers = standingPapers(congress);
    const declared = papers.filter((paper) => paper.state === 'declared').length;
    const adopted = adoptedItems(congress);
    const have = adopted.filter(({ item }) => congress.resolutions.some(({ itemId }) => itemId === item.id)).length;
    return [
      allOf('results-declared', ['declared', 'all'], declared, papers.length),
      allOf('resolutions-adopted', ['have', 'all'], have, adopted.length),
    ];
  },
  commands: {
    adoptResolution: ({ congress }, { itemId, title, text }, context) => {
      if (!openStepOf(congress, 'declaration')) return no('step-not-open', { expected: 'declaration' });
      if (!congress.items.some((item) => item.id === itemId)) return no('item-not-found');
      const adopted = adoptedItems(congress).find(({ item }) => item.id === itemId);
      if (!adopted) return no('not-adopted');
      if (congress.resolutions.some((each) => each.itemId === itemId)) return no('resolution-exists');
      const document = newDocument(context, 'resolution', title, text);
      const id = context.newId();
      const decision = accept({
        type: 'resolution.adopted',
        payload: {
          resolution: {
            id,
            itemId,
            paperId: adopted.report.paperId,
            title,
            text: document.ref,
            adoptedAt: context.now,
          },
        },
      });
      return { ...decision, documents: [document], madeId: id };
    },
  },
};
