/** What one line of a regulation is: the beginning of an article, a heading, or words. */
import { numberOf, numeralCharacters, written } from '../kernel/numerals.ts';

/** A line without the dress of Markdown and without characters that nobody sees. */
export type Line = {
  text: string;
  /** Set off by the writer as a heading or in bold. */
  marked: boolean;
  /** An entry of a table of contents: it ends in dots and a page. */
  listed: boolean;
};

/** A line that begins with the number of an article. */
export type Mark = {
  number: number;
  branch: number;
  rest: string;
  /** Something stands between the number and the words, or there are no words. */
  apart: boolean;
  /** What follows belongs to a sentence about that article: 第三条规定的…, 第三条、第四条…. */
  refers: boolean;
};
export type Heading = { level: number; title: string };

const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff\p{Cc}]/gu;
const number = `[${numeralCharacters}]+(?:\\s+[${numeralCharacters}]+)*`;
const article = new RegExp(`^第\\s*(${number})\\s*[条條](?:\\s*之\\s*(${number}))?([\\s\\S]*)$`);
const levels = ['编', '分编', '章', '节'];
const chapter = new RegExp(`^第\\s*(${number})\\s*(分编|编|編|章|节|節)\\s*([\\s\\S]*)$`);
/** How a sentence goes on that begins by naming an article; what only looks so is left out: 及时, 至少, 和解. */
const references = [
  /^第[^，。]{0,12}[款项]/,
  /^（[一二三四五六七八九十]+）项/,
  /^(?:的?规定|的(?!士)|所(?:称|列|述|指|规定)|中(?:的|所|规定))/,
  /^(?:、|和(?!解|谐)|与|及(?!时)|或|至(?!少)|到(?!期))/,
  /^(?:以?外[，的]|以(?:上|下|前|后|及)|修改|删除)/,
];
const refers = (rest: string): boolean => references.some((one) => one.test(rest));

const paged = /(?:\.{3,}|…+|·{3,}|-{3,}) *[(（]?[0-9]+[)）]?$/;

/** A line as it was meant: without marks of Markdown, list bullets, and blanks around it. */
export function lineOf(raw: string): Line {
  const plain = raw
    .replace(/\t+/g, '　')
    .replace(unseen, '')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
  const [, dress = '', dressed = ''] = /^((?:#{1,6}(?: |$)|>+ ?|[-*+] )*)([\s\S]*)$/.exec(plain) ?? [];
  const text = dressed.replaceAll('**', '').trim();
  return {
    text,
    marked: dress.includes('#') || dressed.startsWith('**'),
    listed: text.length < 200 && paged.test(text),
  };
}

/** The article that a line begins, if it begins one. */
export function markIn(text: string): Mark | null {
  const [, main = '', side = '', after = ''] = article.exec(text) ?? [];
  const [value, branch] = [main, side].map((each) => numberOf(each.replace(/\s/g, '')));
  if (!value || (side !== '' && !branch)) return null;
  const rest = after.replace(/^[\s:：]+/, '');
  const apart = rest === '' || /^[\s:：（(【[〔]/.test(after);
  return { number: value, branch: branch ?? 0, rest, apart, refers: refers(rest) };
}

/** The heading that a line is, if it is one: a chapter that is no sentence, or the supplementary provisions. */
export function headingIn(text: string): Heading | null {
  const [, counted, kind = '', after = ''] = chapter.exec(text) ?? [];
  if (counted === undefined) return unnumbered(text);
  const value = numberOf(counted.replace(/\s/g, ''));
  const name = closed(after);
  if (!value || name.length > 40 || /[。；：，]/.test(name) || refers(name)) return null;
  const kept = kind.replace('編', '编').replace('節', '节');
  return { level: levels.indexOf(kept), title: `第${written(value)}${kept} ${name}`.trim() };
}

const chapterLevel = levels.indexOf('章');

function unnumbered(text: string): Heading | null {
  const name = closed(text);
  return ['总则', '附则', '總則', '附則'].includes(name) ? { level: chapterLevel, title: name } : null;
}

/** Whether a line says that a table of contents follows. */
export const isContents = (text: string): boolean => ['目录', '目錄', '目次'].includes(closed(text));

/** A title whose characters were set apart, 总 则, as it is read; blanks between words of letters stay. */
function closed(text: string): string {
  return text.replace(/([^\sA-Za-z0-9])\s+(?=[^\sA-Za-z0-9])/g, '$1').trim();
}
