/** The language a print is set in, and what is said the same way in all of them. */
import type { Locale, Bilingual } from '@congress/contract/kernel/primitives';
import { type Block as TextBlock, blocksOf, type Cell } from '@congress/contract/kernel/text/blocks';
import { plain } from '@congress/contract/kernel/text/spans';
import { fill } from '@congress/contract/kernel/refusal';
import { unknownPerson } from '@congress/contract/congress/words/words';
import { type Block, type Print, widthOf } from '../../kernel/prints/print.ts';
import type { PrintFacts } from './facts.ts';
import { common } from './phrases/common.ts';

/** The unions' clocks: China has one, without summer time. */
const offset = 8 * 3_600_000;
const months = 'January February March April May June July August September October November December'.split(' ');
const two = (number: number): string => String(number).padStart(2, '0');

/** What fills a sentence; what is not known fills nothing. */
type Places = Readonly<Record<string, string | number | null | undefined>>;

export type Setting = {
  language: Locale;
  facts: PrintFacts;
  /** A word or sentence in the language, its places filled. */
  say: (words: Bilingual, places?: Places) => string;
  day: (instant: string) => string;
  /** Day and time to the minute, or to the second where a sign-in is proved. */
  moment: (instant: string, exact?: 'to-the-second') => string;
  /** The time alone where it is of the same day as another instant, else with its day. */
  clock: (instant: string, of: string | null, exact?: 'to-the-second') => string;
  /** A day as the calendar has it, `YYYY-MM-DD`. */
  date: (day: string) => string;
  name: (personId: string | null) => string;
  /** Names one after the other. */
  people: (personIds: readonly string[]) => string;
};

export function settingOf(facts: PrintFacts, language: Locale): Setting {
  const say: Setting['say'] = (words, places = {}) => {
    const known = Object.entries(places).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, value] as const],
    );
    return fill(words[language], Object.fromEntries(known), language);
  };
  const local = (instant: string): Date => new Date(Date.parse(instant) + offset);
  const day = (instant: string): string => {
    const at = local(instant);
    const [year, month, date] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
    return language === 'en' ? `${date} ${months[month]} ${year}` : say(common.day, { year, month: month + 1, date });
  };
  const time = (instant: string, exact?: 'to-the-second'): string => {
    const at = local(instant);
    return [at.getUTCHours(), at.getUTCMinutes(), ...(exact ? [at.getUTCSeconds()] : [])].map(two).join(':');
  };
  const moment: Setting['moment'] = (instant, exact) =>
    `${day(instant)}${language === 'en' ? ', ' : ' '}${time(instant, exact)}`;
  const clock: Setting['clock'] = (instant, of, exact) =>
    of !== null && day(instant) === day(of) ? time(instant, exact) : moment(instant, exact);
  const date = (one: string): string => day(`${one}T00:00:00+08:00`);
  const name = (personId: string | null): string =>
    personId === null ? '' : (facts.names[personId]?.name ?? unknownPerson[language]);
  const people = (personIds: readonly string[]): string => personIds.map(name).join(language === 'en' ? ', ' : '、');
  return { language, facts, say, day, moment, clock, date, name, people };
}

/** Whose congress it is, in full: the name of the organization and of the session. */
export function fullName({ facts: { congress } }: Setting): string {
  const { organizationName, title } = congress;
  return title.includes(organizationName) ? title : `${organizationName}${title}`;
}

/** The same in a title: a line for the organization, one for the session. */
export function titleName({ facts: { congress } }: Setting): string {
  const { organizationName, title } = congress;
  return title.includes(organizationName) ? title : `${organizationName}\n${title}`;
}

/** How many characters of a title fit in a line. */
const titleLine = 20;

/** A title that somebody typed, broken behind the organization's name and before what it is about. */
export function brokenTitle({ facts: { congress } }: Setting, title: string): string {
  if (widthOf(title) <= titleLine) return title;
  return title
    .replace(congress.organizationName, (name) => `${name}\n`)
    .replace(/(?<=[^\n])(?=关于)/u, '\n')
    .replace(/\n$/, '');
}

/** A title in lines that fit: the name of the session ends one that would run over. */
function inLines({ facts, language }: Setting, title: string): string {
  const session = facts.congress.title;
  if (language === 'en')
    return title.replace(`${session}: `, `${session}\n`).replace(/\n[a-z]/, (one) => one.toUpperCase());
  return title
    .split('\n')
    .map((line) => (widthOf(line) > titleLine ? line.replace(session, `${session}\n`) : line))
    .join('\n')
    .replace(/\n$/, '');
}

/** A digest as people compare it, in groups of eight. */
export function digestIn(hex: string): string {
  return hex.replace(/.{8}(?=.)/g, '$& ');
}

/** What every print of this congress has in common. */
export function printOf(
  setting: Setting,
  { title, legend = null, at, blocks }: { title: string; legend?: string | null; at: string | null; blocks: Block[] },
): Print {
  const { facts, language, say } = setting;
  return {
    language,
    mark: facts.rules.provisional ? say(common.trial) : null,
    head: title.includes(facts.congress.organizationName) ? null : fullName(setting),
    number: null,
    title: inLines(setting, title),
    legend,
    blocks,
    author: facts.congress.organizationName,
    at: new Date(at ?? facts.moments.at(0)?.at ?? 0).toISOString().replace(/\.\d+Z$/, 'Z'),
  };
}

/** 落款: the secretariat or the congress itself, and the day. */
export function issuedBy(setting: Setting, who: 'congress' | 'secretariat' | 'panel', at: string): Block {
  const { say, day, facts } = setting;
  return {
    kind: 'issued',
    by: say(common.issuer[who], { organization: facts.congress.organizationName }),
    on: day(at),
  };
}

/** One digit after the other as documents number their parts: 一、 or 1. */
export function numbered({ language }: Setting, index: number): string {
  const digits = '一二三四五六七八九十';
  if (language === 'en') return `${index + 1}. `;
  const tens = Math.floor((index + 1) / 10);
  const rest = (index + 1) % 10;
  const ten = tens === 0 ? '' : `${tens > 1 ? digits[tens - 1] : ''}十`;
  return `${ten}${rest === 0 ? '' : digits[rest - 1]}、`;
}

/** Headings of the first level, numbered in their order. */
export function headings(setting: Setting): (words: Bilingual) => Block {
  let index = 0;
  return (words) => {
    const text = `${numbered(setting, index)}${setting.say(words)}`;
    index += 1;
    return { kind: 'heading', level: 1, text };
  };
}

const cellText = (cell: Cell): string => cell.map(plain).join('\n');

function printed(block: TextBlock): Block {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level === 3 ? 2 : 1, text: plain(block.spans) };
    case 'clause':
      return { kind: 'text', text: `${block.label}${block.rank === 1 ? '　' : ''}${plain(block.spans)}` };
    case 'bullet':
      return { kind: 'text', text: `· ${plain(block.spans)}` };
    case 'paragraph':
      return { kind: 'text', text: plain(block.spans) };
    case 'table': {
      const [first = [], ...rest] = block.rows.map((row) => row.map(cellText));
      const columns = first.map((title) => ({ title: block.head ? title : '', share: 1 }));
      return { kind: 'table', columns, rows: block.head ? rest : [first, ...rest] };
    }
  }
}

/** A kept text as blocks: the one place where the way texts are kept meets the way they are printed. */
export function blocksOfText(text: string): Block[] {
  return blocksOf(text).map(printed);
}

/** The hash of the link by which a step was closed, which proves the log up to there; its head as long as it is open. */
export function headAfter({ facts }: Setting, stepId: string | undefined): string {
  const closed = facts.moments.findLast(({ type, payload }) => type === 'step.closed' && payload['stepId'] === stepId);
  return (closed ?? facts.moments.at(-1))?.hash ?? '';
}
