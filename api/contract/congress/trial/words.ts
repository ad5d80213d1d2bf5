import { type Bilingual, text as word } from '../../kernel/primitives.ts';

export const phrases = {
  /** What a simulated group leader writes. */
  summary: word(
    '（模拟）{group}认真讨论了提交大会的各项草案，总体赞同，建议按职工意见修改完善后提请大会表决。',
    '(simulated) {group} discussed the drafts laid before the congress, agrees with them on the whole, and proposes to put them to the vote with what workers asked for.',
  ),
} as const satisfies Record<string, Bilingual>;
