import { expect, it } from 'vitest';
import { changesTo } from './drafts.ts';

it('keeps what differs from what the form began with, and nothing else', () => {
  const initial = { title: '议题', text: '', document: { number: '', date: '' }, chosen: ['a'] };
  expect(changesTo(initial, { title: '议题', text: '正文' })).toEqual({ text: '正文' });
  expect(changesTo(initial, { document: { number: '', date: '' }, chosen: ['a'] })).toEqual({});
  expect(changesTo(initial, { document: { number: '9', date: '' }, chosen: [] })).toEqual({
    document: { number: '9', date: '' },
    chosen: [],
  });
});
