import { expect, test } from 'vitest';
import { unreadPosts } from './seenPosts.ts';

const post = (seq: number, by: string) => ({ seq, by, id: `post-${seq}`, stepId: 'step', at: '', text: '' });
const posts = [post(4, 'lin'), post(5, 'me'), post(6, 'zhao'), post(7, 'lin')];

test('new are the posts of others after the last one seen', () => {
  expect(unreadPosts(posts, 4, 'me').map(({ seq }) => seq)).toEqual([6, 7]);
  expect(unreadPosts(posts, 7, 'me')).toEqual([]);
});

test('whoever never looked has everything of others before them', () => {
  expect(unreadPosts(posts, 0, 'me')).toHaveLength(3);
});
