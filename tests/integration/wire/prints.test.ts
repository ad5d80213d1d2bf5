/** Every print of a congress that was played to its end, read back from the files. */
import fs from 'node:fs';
import path from 'node:path';
import type { PrintCard, PrintFormat } from '@congress/contract/congress/prints/kinds';
import { printKinds } from '@congress/contract/congress/prints/kinds';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../scripts/demo/client.ts';
import { playTo } from '../../../scripts/demo/play.ts';
import type { Cast } from '../../../scripts/demo/stage.ts';
import { enterAs, smallest, startServer, stageCongress, type Server } from '../../support/app.ts';
import { hasOffice, hasPoppler, scratch, textOfPdf, textsByOffice } from '../../support/office.ts';
import { unzipped } from '../../support/zip.ts';

let server: Server;
let cast: Cast;
let cards: PrintCard[];
const folder = scratch();

beforeAll(async () => {
  server = await startServer();
  cast = await stageCongress(server, 'approval');
  await playTo(cast);
  cards = await listed(cast.host);
}, 120_000);
afterAll(async () => {
  folder.remove();
  await server?.close();
});

const base = (): string => `/congresses/${cast.congressId}/prints`;

async function listed(client: Client): Promise<PrintCard[]> {
  return (await client.get<{ prints: PrintCard[] }>(base())).prints;
}

async function fetched(
  client: Client,
  { kind, about }: Pick<PrintCard, 'kind' | 'about'>,
  format: PrintFormat,
  more = '',
): Promise<Response> {
  const query = `format=${format}${about === null ? '' : `&about=${about}`}${more}`;
  return fetch(`${server.url}/api/v1${base()}/${kind}?${query}`, {
    headers: { authorization: `Bearer ${client.token}` },
  });
}

async function fileOf(client: Client, card: PrintCard, format: PrintFormat, more = ''): Promise<Buffer> {
  const response = await fetched(client, card, format, more);
  expect(response.status, `${card.kind} as ${format}`).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { error: Refusal }).error.code;

/** One of each kind: what several are of is laid out alike. */
const oneOfEach = (): PrintCard[] => [...new Map(cards.toReversed().map((card) => [card.kind, card])).values()];

const first = (kind: PrintCard['kind']): PrintCard => {
  const card = cards.find((one) => one.kind === kind);
  if (!card) throw new Error(`no ${kind}`);
  return card;
};

/** The words of a Word file, of its body, as they stand in it. */
const wordsOf = (docx: Buffer): string =>
  [...(unzipped(docx)['word/document.xml'] ?? '').matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, t]) => t).join('\n');

test('Y-6: when everything has happened there is a print of every kind', () => {
  expect(new Set(cards.map(({ kind }) => kind))).toEqual(new Set(printKinds));
  const { resolutions, proposals, papers } = cast.host.congress;
  const having = (kind: PrintCard['kind']): number => cards.filter((one) => one.kind === kind).length;
  expect(having('resolution')).toBe(resolutions.length);
  expect(having('proposal')).toBe(proposals.length);
  expect(having('attendance')).toBe(2);
  // A show of hands has a count, and no ballot to be shown a specimen of.
  expect([having('count'), having('specimen')]).toEqual([papers.length, papers.length - 1]);
});

test('Y-1, Y-9: every print is the same file twice, and says that this congress is a trial', async () => {
  for (const card of oneOfEach()) {
    const docx = await fileOf(cast.host, card, 'docx');
    expect(Buffer.compare(docx, await fileOf(cast.host, card, 'docx')), card.kind).toBe(0);
    expect(unzipped(docx)['word/header1.xml']).toContain('演示规则，仅供试用，不具效力');
    const page = (await fileOf(cast.host, card, 'html')).toString();
    expect(page).toContain('演示规则，仅供试用，不具效力');
    // What is known stands in both; nothing is left unfilled.
    for (const text of [wordsOf(docx), page]) expect(text, card.kind).not.toMatch(/undefined|\{\w+\}|姓名不详/);
  }
});

test('Y-6: fields of the prints are those of the record', async () => {
  const { host, formal } = cast;
  const { congress } = host;
  const text = async (kind: PrintCard['kind']): Promise<string> => wordsOf(await fileOf(host, first(kind), 'docx'));
  const secret = congress.papers.find(({ method }) => method === 'secret');
  const card = cards.find(({ kind, about }) => kind === 'count' && about === secret?.id);
  const report = wordsOf(await fileOf(host, card as PrintCard, 'docx'));
  const { due, present, issued, returned, items = [] } = secret?.report ?? {};
  expect(report).toContain(`${due}人\n${present}人\n${issued}张\n${returned}张`);
  for (const one of items) {
    if (one.kind === 'election' || one.kind === 'rating') continue;
    const title = secret?.items.find(({ id }) => id === one.paperItemId)?.title;
    const marks = [one.for, one.against, one.abstain, one.valid, one.invalid, one.needed];
    expect(report).toContain([title, ...marks, one.adopted ? '通过' : '未通过'].join('\n'));
  }
  expect(await text('resolution')).toMatch(/大会听取并审议了.*\n表决结果：应到正式代表\d+人/);
  expect(await text('notice')).toContain('五、有关要求');
  expect(await text('filing')).toContain(congress.organizationName);
  const attendance = await text('attendance');
  for (const { name } of formal) expect(attendance).toContain(name);
  expect(attendance).toMatch(/应到正式代表44人，实到41人/);
  expect(attendance).toMatch(/\n现场代签\n/);
  expect(attendance).toMatch(/未签到/);
});

test('Y-8, B-9: no print says how anybody voted secretly', async () => {
  const { host, formal } = cast;
  for (const card of cards.filter(({ kind }) => ['count', 'scrutiny', 'minutes', 'specimen'].includes(kind))) {
    const text = wordsOf(await fileOf(host, card, 'docx'));
    const voters = formal.filter(({ name }) => new RegExp(`${name}[^\\n]{0,6}\\n?(赞成|反对|弃权)`).test(text));
    expect(voters, card.kind).toEqual([]);
  }
});

test('Y-7: others print what they may read anyhow, and for them there is nothing else', async () => {
  const delegate = cast.formal[20] as Client;
  const theirs = await listed(delegate);
  const kept = ['roster', 'delivery', 'opinions', 'attendance', 'scrutiny', 'evaluation', 'minutes', 'filing'];
  expect(theirs.filter(({ kind }) => kept.includes(kind))).toEqual([]);
  expect(theirs.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['notice', 'resolution', 'count', 'agenda']));
  for (const card of cards.filter(({ kind }) => kept.includes(kind))) {
    expect(await codeOf(await fetched(delegate, card, 'html'))).toBe('nothing-to-print');
  }
  expect((await fetched(delegate, first('resolution'), 'docx')).status).toBe(200);
  const auditor = await enterAs(server, 'auditor');
  expect((await fetched(auditor, first('attendance'), 'html')).status).toBe(200);
  const upper = await enterAs(server, 'upper-observer');
  expect(await codeOf(await fetched(upper, first('notice'), 'html'))).toBe('not-found');
});

test('Y-6: what has not happened cannot be printed, nor in a format that it does not come in', async () => {
  const { host, congressId } = cast;
  for (const [card, format, more] of [
    [{ kind: 'resolution', about: congressId }, 'docx', ''],
    [{ kind: 'resolution', about: null }, 'docx', ''],
    [{ kind: 'notice', about: null }, 'xlsx', ''],
    [first('attendance'), 'html', '&volume=2'],
  ] as const) {
    expect(await codeOf(await fetched(host, card, format, more))).toBe('nothing-to-print');
  }
  expect(await codeOf(await fetched(host, first('notice'), 'exe' as PrintFormat))).toBe('invalid-input');
});

test('Y-3: a page runs nothing and loads nothing, and files have names that every system can keep', async () => {
  const page = await fetched(cast.host, first('notice'), 'html');
  expect(page.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'; style-src 'unsafe-inline'");
  const file = await fetched(cast.host, first('attendance'), 'xlsx');
  expect(file.headers.get('content-disposition')).toMatch(
    /^attachment; filename="print\.xlsx"; filename\*=UTF-8''[\w%.-]+$/,
  );
  const sheet = unzipped(Buffer.from(await file.arrayBuffer()))['xl/worksheets/sheet1.xml'] ?? '';
  expect(sheet).not.toContain('<f>');
  for (const { staffNumber } of cast.formal.map(({ seed }) => seed)) expect(sheet).toContain(staffNumber);
});

test.runIf(hasOffice)(
  'Y-2: LibreOffice opens every Word file and workbook, and their text comes back',
  async () => {
    const wanted: Record<string, string> = {};
    const files: string[] = [];
    for (const card of oneOfEach()) {
      const name = card.kind;
      const docx = await fileOf(cast.host, card, 'docx');
      fs.writeFileSync(path.join(folder.path, `${name}.docx`), docx);
      files.push(`${name}.docx`);
      wanted[name] = wordsOf(docx);
    }
    const texts = textsByOffice(folder.path, files);
    // Words alone: marks at the end of a line may hang, and come back elsewhere.
    const plain = (text: string): string =>
      text.replaceAll(/—\s*\d+\s*—|演示规则，仅供试用，不具效力|&\w+;/g, '').replaceAll(/[^\p{L}\p{N}]/gu, '');
    for (const [name, text] of Object.entries(wanted)) {
      const read = plain(texts[name] ?? '');
      for (const line of text.split('\n').map(plain)) expect(read, name).toContain(line);
    }
    fs.writeFileSync(path.join(folder.path, 'sheet.xlsx'), await fileOf(cast.host, first('attendance'), 'xlsx'));
    const { sheet } = textsByOffice(folder.path, ['sheet.xlsx']);
    for (const { name } of cast.formal) expect(sheet).toContain(name);
  },
  300_000,
);

test.runIf(hasPoppler)('Y-4: a PDF says it is PDF/A-2b, has every font in it, and its text comes back', async () => {
  const { execFileSync } = await import('node:child_process');
  for (const kind of ['notice', 'attendance', 'resolution', 'filing'] as const) {
    const response = await fetched(cast.host, first(kind), 'pdf');
    if (response.status === 501) return;
    const file = path.join(folder.path, `${kind}.pdf`);
    const pdf = Buffer.from(await response.arrayBuffer());
    fs.writeFileSync(file, pdf);
    expect(pdf.toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>');
    const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/ yes +yes +yes +\d+ +\d+$/);
    expect(textOfPdf(file)).toContain(cast.host.congress.organizationName);
  }
});

test('Y-2: in English every word of the print is English; what people typed stays as they typed it', async () => {
  for (const card of cards.filter(({ kind }) => ['notice', 'count', 'attendance'].includes(kind))) {
    const page = (await fileOf(cast.host, card, 'html', '&language=en')).toString();
    expect(page).toContain('<html lang="en-GB">');
    expect(page).not.toMatch(/应到|序号|签到时间|会议时间/);
  }
  expect(smallest).toBe(cast.formal.length);
});
