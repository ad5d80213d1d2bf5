import { expect, test } from 'vitest';
import { charactersPerLine, characterWidth, page, sizes, twips } from '../measures.ts';
import { type Print, volumeOf, volumesFor } from '../print.ts';
import { pack, unpack } from '../zip.ts';
import { toDocx } from './docx.ts';
import { toHtml } from './html.ts';
import { toXlsx } from './xlsx.ts';

const hostile = `=HYPERLINK("http://x","点我") <script>alert(1)</script> & ]]> "'`;

const print: Print = {
  language: 'zh-CN',
  mark: '试用',
  head: null,
  number: '津启职〔2026〕3号',
  title: '津岚启衡装备制造有限公司\n第三届职工代表大会第二次会议签到表',
  legend: '（签到、开幕）',
  author: hostile,
  at: '2026-03-28T01:00:00Z',
  blocks: [
    { kind: 'addressee', text: '各代表团：' },
    { kind: 'heading', level: 1, text: '一、时间' },
    { kind: 'text', text: hostile },
    {
      kind: 'table',
      columns: [
        { title: '工号', share: 1 },
        { title: '姓名', share: 2, align: 'center' },
      ],
      rows: [
        ['00123', hostile],
        ['+8613800000000', '@SUM(A1)'],
        ['-1', '\tx'],
      ],
    },
    { kind: 'facts', rows: [['时间', '上午\n下午']] },
    { kind: 'signatures', rows: [{ as: '总监票人：', by: '王立恒' }] },
    { kind: 'issued', by: '津岚启衡装备制造有限公司职工代表大会', on: '2026年3月28日' },
  ],
};

const partOf = (file: Uint8Array, name: string): string => new TextDecoder().decode(unpack(file)[name]);

test('Y-1: the same facts are the same bytes, whenever and wherever they are laid out', async () => {
  const zone = process.env['TZ'];
  const first = [await toDocx(print), toXlsx(print), new TextEncoder().encode(toHtml(print))];
  process.env['TZ'] = 'America/New_York';
  const second = [await toDocx(print), toXlsx(print), new TextEncoder().encode(toHtml(print))];
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  for (const [index, file] of first.entries()) expect(Buffer.compare(file, second[index] as Uint8Array)).toBe(0);
  expect(partOf(first[0] as Uint8Array, 'docProps/core.xml')).toContain('2026-03-28T01:00:00Z</dcterms:created>');
  expect(pack({ b: new Uint8Array([1]), a: new Uint8Array([2]) })).toEqual(
    pack({ a: new Uint8Array([2]), b: new Uint8Array([1]) }),
  );
});

test('Y-2: a Word file has the measures, the grid and the faces of official documents', async () => {
  const file = await toDocx(print);
  const body = partOf(file, 'word/document.xml');
  expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"');
  expect(body).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  expect([page.top, page.bottom, page.left, page.right].map(twips)).toEqual([2098, 1984, 1587, 1474]);
  expect(body).toContain('<w:docGrid w:type="linesAndChars" w:linePitch="579"/>');
  // 28 characters of the body fit into a line, and a 29th does not.
  const closer = Number(/<w:spacing w:val="(-\d+)"\/><w:sz w:val="32"\/>/.exec(body)?.[1]) / 20;
  const width = charactersPerLine * characterWidth;
  expect(28 * (sizes.body + closer)).toBeLessThanOrEqual(width);
  expect(29 * (sizes.body + closer)).toBeGreaterThan(width);
  expect(body).toMatch(/w:eastAsia="方正小标宋简体"[^>]*\/><w:sz w:val="44"\/>/);
  expect(body).toMatch(/w:eastAsia="仿宋_GB2312"[^>]*\/>.{0,60}<w:sz w:val="32"\/>/);
  const footers = [1, 2].map((number) => partOf(file, `word/footer${number}.xml`));
  for (const footer of footers) expect(footer).toMatch(/— <\/w:t>.*PAGE.*> —</s);
  expect(footers.map((footer) => /<w:jc w:val="(\w+)"/.exec(footer)?.[1])).toEqual(['right', 'left']);
  expect(partOf(file, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  expect(partOf(file, 'word/fontTable.xml')).toContain(
    '<w:font w:name="仿宋_GB2312"><w:altName w:val="FangSong_GB2312,仿宋',
  );
});

test('Y-2: the table repeats its head, no row is torn, and the issuer is never alone on a page', async () => {
  const body = partOf(await toDocx(print), 'word/document.xml');
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(5);
  const at = body.indexOf('总监票人');
  expect(body.slice(body.lastIndexOf('<w:p>', at), at)).toContain('<w:keepNext/>');
});

test('Y-3: what somebody typed is text in every format, never a formula or markup', async () => {
  const sheet = partOf(toXlsx(print), 'xl/worksheets/sheet1.xml');
  expect(sheet).not.toContain('<f>');
  expect(sheet.match(/<c r="[A-Z]+\d+" s="\d" t="inlineStr">/g)).toHaveLength(sheet.match(/<c /g)?.length ?? 0);
  expect(sheet).toContain('<t xml:space="preserve">00123</t>');
  expect(sheet).toContain('=HYPERLINK(&quot;http://x&quot;,&quot;点我&quot;) &lt;script&gt;');
  expect(partOf(toXlsx(print), 'xl/styles.xml')).toContain('quotePrefix="1"');
  expect(partOf(await toDocx(print), 'word/document.xml')).not.toContain('<script>');
  expect(toHtml(print)).not.toContain('<script>');
  expect(toHtml({ ...print, title: '</title><script>' })).not.toContain('<script>');
});

test('Y-5: a long list is bound in volumes that say which they are, and end with what follows the list', () => {
  const rows = Array.from({ length: 2_001 }, (_, index) => [String(index), '']);
  const long: Print = {
    ...print,
    blocks: print.blocks.map((block) => (block.kind === 'table' ? { ...block, rows } : block)),
  };
  expect([0, 1_000, 1_001, 10_000].map(volumesFor)).toEqual([1, 1, 2, 10]);
  const volumes = [1, 2, 3].map((volume) => volumeOf(long, volume, (one, of) => `${one}/${of}`));
  const listed = volumes.map(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])));
  expect(listed.flat()).toEqual(rows);
  expect(volumes.map(({ legend }) => legend)).toEqual([
    '（签到、开幕） 1/3',
    '（签到、开幕） 2/3',
    '（签到、开幕） 3/3',
  ]);
  expect(volumes.map(({ blocks }) => blocks.at(-1)?.kind)).toEqual(['table', 'table', 'issued']);
  expect(volumeOf(print, 1, String)).toBe(print);
});
