import { refuse } from '@congress/contract/errors';
import { expect, it } from 'vitest';
import type { Terms } from '../i18n/useTerms.ts';
import { refusalText } from './refusalText.ts';

const terms = {
  stepKind: (kind: string) => `<${kind}>`,
  status: (status: string) => `<${status}>`,
  paperState: (state: string) => `<${state}>`,
  decision: (decision: string) => `<${decision}>`,
} as unknown as Terms;

it('puts the codes in a refusal into words', () => {
  expect(refusalText(refuse('step-not-open', { expected: 'sign-in' }), terms, 'en')).toContain('<sign-in>');
  expect(refusalText(refuse('paper-wrong-state', { state: 'void' }), terms, 'zh-CN')).toContain('<void>');
  expect(refusalText(refuse('method-not-allowed', { needed: 'secret' }), terms, 'en')).toContain('<secret>');
});

it('leaves numbers, and sentences it does not know, as they are', () => {
  expect(refusalText(refuse('no-quorum', { present: 57, needed: 59, due: 88 }), terms, 'en')).toContain('59 of 88');
  const own = { ...refuse('internal'), message: { 'zh-CN': '自己的话', en: 'own words' } };
  expect(refusalText(own, terms, 'en')).toBe('own words');
});

it('does not show a command name to somebody who may not', () => {
  expect(refusalText(refuse('forbidden', { command: 'openStep' }), terms, 'zh-CN')).not.toContain('openStep');
});
