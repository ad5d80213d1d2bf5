import { type Bilingual, text } from '../../kernel/primitives.ts';

export const conditions = {
  'results-declared': text('结果均已宣布（{declared}/{all}）', 'Every result is declared ({declared} of {all})'),
  'resolutions-adopted': text(
    '通过的议题均已形成决议（{have}/{all}）',
    'Every adopted item has its resolution ({have} of {all})',
  ),
} as const satisfies Record<string, Bilingual>;
