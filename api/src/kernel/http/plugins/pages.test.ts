import { expect, test } from 'vitest';
import { asksForPage } from './pages.ts';

const browser = 'text/html,application/xhtml+xml,*/*;q=0.8';

test.for([
  ['GET', '/console', browser, true],
  ['GET', '/console', '*/*', true],
  ['GET', '/console?next=%2F', undefined, true],
  ['HEAD', '/console', undefined, true],
  ['GET', '/o/0x8t', '*/*', true],
  ['GET', '/o/0x8t.', browser, true],
  ['GET', '/console', 'application/json', false],
  ['POST', '/console', browser, false],
  ['GET', '/api/v1/nothing', browser, false],
  ['GET', '/socket.io/', '*/*', false],
  ['GET', '/assets/gone-1a2b.js', '*/*', false],
  ['GET', '/favicon.ico', '*/*', false],
] as const)('%s %s accepting %s asks for a page of the app: %s', ([method, url, accept, wanted]) => {
  expect(asksForPage(method, url, accept)).toBe(wanted);
});
