/**
 * A print as PDF/A-2b, set by Typst with the open Chinese fonts of the machine, embedded as far as they are used. Typst
 * refuses to write what would not conform: a character that no font has, for one.
 */
import fs from 'node:fs';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { characterWidth, issuedIndents, languageTag, lineHeight } from '../measures.ts';
import { leadsToIssuer, lineOf, type Print } from '../print.ts';

/** Why there is no PDF: no typesetter is installed, or this print cannot be set with the fonts there are. */
export class NotTypeset extends Error {
  readonly why: 'typesetter' | 'fonts';
  constructor(why: 'typesetter' | 'fonts', cause?: unknown) {
    super(`no PDF: ${why}`, { cause });
    this.why = why;
  }
}

/** Fonts that anyone may embed, by what they are for; the latter stand in for the former. */
const faces = {
  title: ['Noto Serif CJK SC', 'Source Han Serif SC', 'Noto Serif SC'],
  body: ['Zhuque Fangsong (technical preview)', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Noto Serif SC'],
  heading: ['Noto Sans CJK SC', 'Source Han Sans SC', 'Noto Sans SC', 'Noto Serif CJK SC'],
  subheading: ['LXGW WenKai', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Noto Serif SC'],
};

const template = fs.readFileSync(new URL('official.typ', import.meta.url), 'utf8');

/** What no line of text holds; a print comes from the database, and that may be older than a rule of today. */
const control = /(?!\n)\p{Cc}/gu;

function asData(print: Print): string {
  const [lang, region] = languageTag[print.language].split('-');
  const blocks = print.blocks.map((block, index) => ({
    ...block,
    ...(block.kind === 'issued' ? { indents: issuedIndents(block.by, block.on) } : {}),
    sticky: leadsToIssuer(print, index),
  }));
  const date = print.at.match(/\d+/g)?.slice(0, 6).map(Number);
  const data = { ...print, blocks, lang, region: region?.toLowerCase(), date, faces, line: lineOf(print) };
  return JSON.stringify({ ...data, measures: { line: lineHeight, character: characterWidth } }, (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replace(control, ' ') : value,
  );
}

let compiler: NodeCompiler | undefined;

async function typesetter(fontFolders: readonly string[]): Promise<NodeCompiler> {
  if (compiler) return compiler;
  try {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...fontFolders] }] });
    return compiler;
  } catch (error) {
    throw new NotTypeset('typesetter', error);
  }
}

/** Rows from which on a table is not described to screen readers row by row: that costs ten times the room. */
const untaggedFrom = 300;

/**
 * @throws NotTypeset where Typst is not installed, or a font for a character is missing.
 */
export async function toPdf(print: Print, fontFolders: readonly string[]): Promise<Uint8Array> {
  const typst = await typesetter(fontFolders);
  const long = print.blocks.some((block) => block.kind === 'table' && block.rows.length >= untaggedFrom);
  try {
    const pdf = typst.pdf(
      { mainFileContent: template, inputs: { print: asData(print) } },
      { pdfStandard: 'a-2b', pdfTags: !long },
    );
    return new Uint8Array(pdf);
  } catch (error) {
    throw new NotTypeset('fonts', error);
  } finally {
    typst.evictCache(0);
  }
}
