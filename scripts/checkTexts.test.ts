import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkTexts } from './checkTexts.ts';

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
  expect(checkTexts(folder)).toEqual([
    'common.en.json: “sent” has other places to fill',
    'common.en.json: “step.open” is not translated',
    'common.en.json: “extra” does not exist in zh-CN',
  ]);
});

test('a key that is used has to be there, and a key that is there has to be used', () => {
  const texts = { vote: '表决', step: { open: '开始', closed: '结束' }, old: '旧' };
  const folder = pages({ 'common.zh-CN': texts, 'common.en': texts }, "t('vote'); t('gone'); t(`step.${state}`);");
  expect(checkTexts(folder)).toEqual([
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
  expect(checkTexts(folder)).toEqual([]);
});

test('a namespace has one home', () => {
  const folder = pages({ 'common.zh-CN': {}, 'common.en': {} }, '');
  fs.mkdirSync(path.join(folder, 'texts'));
  fs.writeFileSync(path.join(folder, 'texts', 'common.en.json'), '{}');
  expect(checkTexts(folder)).toHaveLength(1);
});
