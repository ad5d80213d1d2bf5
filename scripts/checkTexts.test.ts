import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text as word } from '@congress/contract/kernel/primitives';
import { describe, expect, test } from 'vitest';
import { checkTexts } from './checkTexts.ts';
import { tablesIn } from './texts/tables.ts';

function pages(texts: Record<string, object>, code: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'congress-texts-'));
  fs.mkdirSync(path.join(folder, 'face', 'texts'), { recursive: true });
  for (const [name, content] of Object.entries(texts)) {
    fs.writeFileSync(path.join(folder, 'face', 'texts', `${name}.json`), JSON.stringify(content));
  }
  fs.writeFileSync(path.join(folder, 'face', 'Page.tsx'), `const { t } = useTranslation();\n${code}`);
  return folder;
}

test('missing, superfluous and differently filled texts are named', () => {
  const folder = pages(
    {
      'common.zh-CN': { vote: '表决', sent: '{{count}} 票', step: { open: '开始' } },
      'common.en': { vote: 'Vote', sent: 'votes', extra: 'x', step: {} },
    },
    "t('vote'); t('sent', { count }); t('step.open');",
  );
  expect(checkTexts({ pages: folder })).toEqual([
    'common.en.json: “sent” has other places to fill',
    'common.en.json: “step.open” is not translated',
    'common.en.json: “extra” does not exist in zh-CN',
  ]);
});

test('a key that is used has to be there, and a key that is there has to be used', () => {
  const texts = { vote: '表决', step: { open: '开始', closed: '结束' }, old: '旧' };
  const folder = pages({ 'common.zh-CN': texts, 'common.en': texts }, "t('vote'); t('gone'); t(`step.${state}`);");
  expect(checkTexts({ pages: folder })).toEqual([
    'face/Page.tsx: “gone” is defined in none of common',
    'common: “old” is used nowhere',
  ]);
});

test('a language may have more plural forms than Chinese', () => {
  const folder = pages(
    {
      'common.zh-CN': { votes_other: '{{count}} 票' },
      'common.en': { votes_one: '{{count}} vote', votes_other: '{{count}} votes' },
    },
    "t('votes', { count });",
  );
  expect(checkTexts({ pages: folder })).toEqual([]);
});

test('a namespace has one home', () => {
  const folder = pages({ 'common.zh-CN': {}, 'common.en': {} }, '');
  fs.mkdirSync(path.join(folder, 'texts'));
  fs.writeFileSync(path.join(folder, 'texts', 'common.en.json'), '{}');
  expect(checkTexts({ pages: folder })).toHaveLength(1);
});

describe('Chinese is written with Chinese punctuation', () => {
  test.for(['姓名,工号', '通过:三项', '（草案)', '好!', '共 {{count}} 项;', '{{name}}: {{what}}，见下', '查看 (全部)'])(
    '%s is named',
    (text) => {
      const folder = pages({ 'common.zh-CN': { vote: text }, 'common.en': { vote: text } }, "t('vote');");
      expect(checkTexts({ pages: folder })).toEqual(['common.zh-CN.json: “vote” has half-width punctuation']);
    },
  );

  test.for(['下载档案（.zip）', '14:05 开始，至 15:30', '第 1.5 稿', '{{have}}/{{all}}，共两项', 'check.py：见下'])(
    '%s is left alone',
    (text) => {
      const folder = pages({ 'common.zh-CN': { vote: text }, 'common.en': { vote: text } }, "t('vote');");
      expect(checkTexts({ pages: folder })).toEqual([]);
    },
  );

  test('in the words and sentences of the contract, too', () => {
    const tables = tablesIn('refusals.ts', { refusals: { late: word('已截止,未计入', 'Too late') } });
    const sources = [{ file: 'rule.ts', code: "return no('late');" }];
    expect(checkTexts({ pages: pages({}, ''), tables, sources })).toEqual([
      'refusals.ts: “late” has half-width punctuation',
    ]);
  });
});

test('strings of code that are Chinese are looked at, English ones about a Chinese word are not', () => {
  const sources = [
    {
      file: 'profiles/henan.ts',
      code: "const source = '第三条:不少于三十人'; const note = 'prints 半数以上, counted strictly';",
    },
    { file: 'lines.ts', code: String.raw`const article = '^第\s*(\d+)\s*条';` },
  ];
  expect(checkTexts({ pages: pages({}, ''), sources })).toEqual([
    'profiles/henan.ts: “第三条:不少于三十人” has half-width punctuation',
  ]);
});

describe('a word of the contract', () => {
  const mark = { for: word('赞成', 'for'), against: word('反对', 'against') };
  const tables = tablesIn('ballot/words.ts', { words: { mark } });
  const check = (texts: object, code: string, all = tables): string[] =>
    checkTexts({ pages: pages({ 'common.zh-CN': texts, 'common.en': texts }, code), tables: all });

  test('is used where its list is taken from by any code, or by its own', () => {
    expect(check({}, 'const terms = useTerms();\nterms.mark(one);')).toEqual([]);
    expect(check({}, "const terms = useTerms();\nterms.mark('for'); terms.mark('against');")).toEqual([]);
    expect(check({}, "import { words as ballot } from './ballot/words.ts';\nballot.mark[one];")).toEqual([]);
  });

  test('is named where nothing uses it: no list of that name, or no such code', () => {
    const unused = 'ballot/words.ts: “mark.against” is used nowhere';
    expect(check({}, "const terms = useTerms();\nterms.mark('for');")).toEqual([unused]);
    expect(check({}, 'paper.mark(one);')).toEqual(['ballot/words.ts: “mark.for” is used nowhere', unused]);
    const phrases = tablesIn('phrases.ts', { phrases: { nth: word('第{time}次', 'vote {time}') } });
    expect(check({}, '', phrases)).toEqual(['phrases.ts: “nth” is used nowhere']);
  });

  test('is defined once: in one table, and not again in the texts of a page', () => {
    const used = 'const terms = useTerms();\nterms.mark(one);';
    const other = tablesIn('other/words.ts', { words: { mark: { for: word('赞成', 'in favour') } } });
    expect(check({}, used, [...tables, ...other])).toEqual([
      'other/words.ts: “mark.for” is defined in ballot/words.ts as well',
    ]);
    expect(check({ votes: { for: '赞成' } }, `${used} t(\`votes.\${one}\`);`)).toEqual([
      'common.zh-CN.json: “votes.for” says what ballot/words.ts: “mark.for” says',
    ]);
    // What gathers the tables of topics defines nothing.
    expect(check({}, used, [...tables, ...tablesIn('words.ts', { words: { mark } })])).toEqual([]);
  });
});

test('the pure domain says what happened, and not its sentence', () => {
  const sources = [
    { file: 'congress/domain/ballot/prepare.ts', code: "/** 表决票 */\nconst title = '主席团成员名单';" },
    { file: 'congress/domain/ballot/paper.ts', code: '// 表决票\n/** 表决票 */' },
    { file: 'congress/domain/profiles/national.ts', code: "const source = '企业民主管理规定';" },
  ];
  expect(checkTexts({ pages: pages({}, ''), sources })).toEqual([
    'congress/domain/ballot/prepare.ts: Chinese in the pure domain; a table of words says it',
  ]);
});
