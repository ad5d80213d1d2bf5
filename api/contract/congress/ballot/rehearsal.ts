/** What a rehearsal puts before everybody (试投票): made up, and about nothing. */
import { z } from 'zod';
import type { PaperItem } from './view.ts';

export const rehearsedKind = z.enum(['motion', 'election', 'rating']);
export type RehearsedKind = z.infer<typeof rehearsedKind>;

/** Its words are those of a ballot, which is in the first language of the field. */
export const rehearsalTitle = '试投票（不计结果）';

const names = ['候选人甲', '候选人乙', '候选人丙', '候选人丁'];
const levels = [
  { 'zh-CN': '优秀', en: 'excellent' },
  { 'zh-CN': '称职', en: 'competent' },
  { 'zh-CN': '基本称职', en: 'fairly competent' },
  { 'zh-CN': '不称职', en: 'not competent' },
];

/** One made-up item of each of these kinds. */
export function rehearsedItems(kinds: readonly RehearsedKind[], newId: () => string): PaperItem[] {
  const base = () => ({ id: newId(), itemId: null, matter: null, votedOn: null });
  const someone = (name: string) => ({ id: newId(), personId: null, name, detail: '' });
  const items = {
    motion: (): PaperItem => ({ ...base(), kind: 'motion', title: '试投：是否同意本项' }),
    election: (): PaperItem => ({
      ...base(),
      kind: 'election',
      title: '试投：从四名候选人中选三人',
      seats: 3,
      slate: 'differential',
      candidates: names.map(someone),
      writeIn: false,
      ties: 'strokes',
    }),
    rating: (): PaperItem => ({
      ...base(),
      kind: 'rating',
      title: '试投：测评',
      subjects: names.slice(0, 2).map(someone),
      dimensions: [{ id: newId(), name: '总体评价' }],
      scale: { levels, satisfied: 2 },
      remarks: false,
      leastReturned: 1,
    }),
  };
  return [...new Set(kinds)].map((kind) => items[kind]());
}
