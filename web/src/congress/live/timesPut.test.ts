import type { Paper, PaperItem } from '@congress/contract/congress/ballot/view';
import { expect, test } from 'vitest';
import { timesPut } from './timesPut.ts';

const onItem = (itemId: string): PaperItem => ({ itemId, matter: null }) as PaperItem;
const onMatter = (matter: PaperItem['matter']): PaperItem => ({ itemId: null, matter }) as PaperItem;
const paper = (id: string, state: Paper['state'], ...items: PaperItem[]): Paper => ({ id, state, items }) as Paper;

test('a vote is counted by what it is on: after a void one, and after hands that turned a preparatory matter down', () => {
  const papers = [
    paper('all preparatory matters', 'declared', onMatter('presidium'), onMatter('agenda')),
    paper('never opened', 'prepared', onMatter('presidium')),
    paper('presidium again', 'declared', onMatter('presidium')),
    paper('presidium once more', 'open', onMatter('presidium')),
    paper('void', 'void', onItem('pay'), onItem('leave')),
    paper('pay again', 'declared', onItem('pay')),
    paper('another', 'declared', onItem('safety')),
  ];
  expect(papers.map((one) => timesPut(papers, one))).toEqual([1, 2, 2, 3, 1, 2, 1]);
});
