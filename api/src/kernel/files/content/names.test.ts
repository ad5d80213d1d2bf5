import { expect, test } from 'vitest';
import { asAttachment, cleanName } from './names.ts';

test.each([
  ['关于召开大会的批复.pdf', '关于召开大会的批复.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\users\\张三\\报告.docx', '报告.pdf'],
  ['report.pdf.exe', 'report.pdf.pdf'],
  ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie x=1.pdf'],
  ['photo\u202egpj.exe', 'photogpj.pdf'],
  ['CON.pdf', '_CON.pdf'],
  ['.htaccess', 'htaccess.pdf'],
  ['  ..  ', '附件.pdf'],
  ['"><img src=x>', 'img src=x.pdf'],
  ['长'.repeat(300), `${'长'.repeat(120)}.pdf`],
])('F-5: %j is called %j', (given, name) => {
  expect(cleanName(given, 'pdf')).toBe(name);
});

test('F-5: the header that names it holds nothing but what it may, and says the name in full', () => {
  const header = asAttachment(`批复"(终稿)'.pdf`);
  expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.%~-]+$/);
  expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(`批复"(终稿)'.pdf`);
});
