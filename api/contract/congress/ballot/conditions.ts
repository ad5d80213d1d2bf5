import { type Bilingual, text } from '../../kernel/primitives.ts';

export const conditions = {
  'papers-certified': text(
    '表决票均已计票并签字（{certified}/{all}）',
    'Every paper is counted and signed ({certified} of {all})',
  ),
  'items-voted': text('须表决的议题均已表决（{voted}/{all}）', 'Every item to be voted was voted ({voted} of {all})'),
  'evaluation-done': text('评议票已计票签字，或已附线下评议文件', 'Ratings are certified, or a document is attached'),
} as const satisfies Record<string, Bilingual>;
