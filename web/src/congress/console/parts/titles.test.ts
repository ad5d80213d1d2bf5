import { expect, test } from 'vitest';
import { subjectOf, withoutDraft } from './titles.ts';

test.each([
  ['2026年度集体合同（草案）', '2026年度集体合同'],
  ['考勤管理办法(修订草案)', '考勤管理办法'],
  ['绩效考核细则（二〇二六年第二次修订草案·征求意见稿）', '绩效考核细则'],
  ['职工福利费使用方案', '职工福利费使用方案'],
])('what is adopted is no draft any more: %s', (title, adopted) => {
  expect(withoutDraft(title)).toBe(adopted);
});

test.each([
  ['关于调整夜班津贴的议案', '调整夜班津贴'],
  ['关于调整夜班津贴', '调整夜班津贴'],
  ['集体合同', '集体合同'],
])('关于 is said once: %s', (title, subject) => {
  expect(subjectOf(title)).toBe(subject);
});
