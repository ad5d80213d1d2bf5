import { strToU8, zipSync } from 'fflate';
import { readSheet as readXlsx } from 'read-excel-file/universal';
import { expect, test } from 'vitest';
import { withTabs } from './csv.ts';
import { xlsxOf } from './writeXlsx.ts';
import { textOfXlsx } from './xlsxText.ts';

test('cells parted by commas, semicolons, full-width commas or tabs, with quotes, come as tabs', () => {
  expect(withTabs('姓名,工号\r\n"王,立恒",QH1\n')).toBe('姓名\t工号\n王,立恒\tQH1');
  expect(withTabs('name;no\n"a ""b""\nc";2')).toBe('name\tno\na "b" c\t2');
  expect(withTabs('姓名，工号\n甲，1')).toBe('姓名\t工号\n甲\t1');
  expect(withTabs('a\tb,c\n1\t2')).toBe('a\tb,c\n1\t2');
  expect(withTabs('a,b,\n1,,')).toBe('a\tb\t\n1\t\t');
});

test('what is written is read again as it was, and nothing in it is a formula', async () => {
  const rows = [
    ['姓名', '工号'],
    ['=HYPERLINK("http://x")', '0012'],
    ['<王&立>恒', '+1-2'],
  ];
  const file = xlsxOf(rows);
  expect(await readXlsx(file.buffer)).toEqual(rows);
  expect(await textOfXlsx(file)).toEqual({ text: rows.map((row) => row.join('\t')).join('\n') });
});

test('a bomb is not unpacked, half a file is said to be damaged, and what else lies in one is left alone', async () => {
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(65 * 1024 * 1024) });
  expect(await textOfXlsx(bomb)).toEqual({ problem: 'overblown' });
  const crowd = Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`${n}`, strToU8('')]));
  expect(await textOfXlsx(zipSync(crowd))).toEqual({ problem: 'overblown' });
  const whole = xlsxOf([['a']]);
  expect(await textOfXlsx(whole.subarray(0, 300))).toEqual({ problem: 'damaged' });
  expect(await textOfXlsx(zipSync({ 'a.txt': strToU8('a') }))).toEqual({ problem: 'damaged' });
});
