import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkTranslations } from './checkTranslations.ts';

function locales(messages: Record<string, object>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'congress-locales-'));
  for (const [locale, content] of Object.entries(messages)) {
    fs.mkdirSync(path.join(folder, locale));
    fs.writeFileSync(path.join(folder, locale, 'common.json'), JSON.stringify(content));
  }
  return folder;
}

test('missing, superfluous and differently filled messages are named', () => {
  const folder = locales({
    'zh-CN': { vote: '表决', sent: '{{count}} 票', step: { open: '开始' } },
    en: { vote: 'Vote', sent: 'votes', extra: 'x', step: {} },
  });
  expect(checkTranslations(folder)).toEqual([
    'en: “common.sent” has other placeholders',
    'en: “common.step.open” is not translated',
    'en: “common.extra” does not exist in zh-CN',
  ]);
});

test('a language may have more plural forms than Chinese', () => {
  const folder = locales({
    'zh-CN': { votes_other: '{{count}} 票' },
    en: { votes_one: '{{count}} vote', votes_other: '{{count}} votes' },
  });
  expect(checkTranslations(folder)).toEqual([]);
});
