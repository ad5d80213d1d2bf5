/**
 * The articles of a regulation, recognized in its text by their numbers. Pure: the browser shows by it what was
 * recognized, and the server, which decides, asks it again.
 */
import { headingIn, type Heading, isContents, lineOf, markIn, type Mark } from './lines.ts';
import { numeralCharacters, written } from '../kernel/numerals.ts';

export type Article = {
  /** 31, and for 第三十一条之二 a `branch` of 2. */
  number: number;
  branch: number;
  /** The chapters it stands in, from the outermost: `第一章 总则`. */
  headings: string[];
  /** Without its number; paragraphs and items a line each. */
  text: string;
};

/** Numbers that are not there, from and to. */
export type Gap = { from: number; to: number };
export type Recognized = {
  /** What stands before the first article, without a table of contents. */
  preamble: string;
  articles: Article[];
  gaps: Gap[];
  /** Articles whose number came before; a citation means the first. */
  doubles: string[];
};

type Numbered = Pick<Article, 'number' | 'branch'>;

const leadingNumber = new RegExp(`^[${numeralCharacters}]+`);

/** How an article is called: 第三十一条, 第三十一条之二. */
export function labelOf({ number, branch }: Numbered): string {
  return `第${written(number)}条${branch > 0 ? `之${written(branch)}` : ''}`;
}

/** The article that a citation names first: 第三十一条第二款, 31, 第三条之一. */
export function citedArticle(citation: string): Numbered | null {
  const line = lineOf(citation).text.replace(/\s/g, '');
  const [bare = ''] = leadingNumber.exec(line) ?? [];
  const mark = markIn(line) ?? markIn(`第${line}`) ?? markIn(`第${bare}条`);
  return mark && { number: mark.number, branch: mark.branch };
}

/** Recognizes the articles of a text. */
export function recognize(source: string): Recognized {
  const reading = new Reading();
  for (const line of uncommented(source).split(/\r\n|[\n\r\u2028\u2029\f\v]/)) reading.take(line);
  return { preamble: reading.preamble.join('\n'), ...checked(reading.articles()) };
}

/** A text without comments of Markdown; one that never ends is none. By hand, for a pattern would look ahead each time. */
function uncommented(source: string): string {
  let kept = '';
  for (let at = 0; ;) {
    const from = source.indexOf('<!--', at);
    const to = from < 0 ? -1 : source.indexOf('-->', from);
    if (to < 0) return kept + source.slice(at);
    kept += source.slice(at, from);
    at = to + 3;
  }
}

function checked(articles: Article[]): Omit<Recognized, 'preamble'> {
  const seen = new Set<string>();
  const doubles: string[] = [];
  for (const article of articles) {
    const label = labelOf(article);
    if (seen.has(label)) doubles.push(label);
    seen.add(label);
  }
  const numbers = [...new Set(articles.map(({ number }) => number))].sort((a, b) => a - b);
  const gaps = numbers.flatMap((number, index) => {
    const before = numbers[index - 1] ?? 0;
    return number > before + 1 ? [{ from: before + 1, to: number - 1 }] : [];
  });
  return { articles, gaps, doubles: [...new Set(doubles)] };
}

type Open = Numbered & { headings: string[]; lines: string[] };

/** A text on its way through, line by line. */
class Reading {
  preamble: string[] = [];
  #open: Open[] = [];
  #headings: Heading[] = [];
  /** Within a table of contents, which ends where the text begins. */
  #inContents = false;

  take(raw: string): void {
    const line = lineOf(raw);
    if (line.text === '' || /^[-*_=]{3,}$/.test(line.text)) return;
    if (this.#open.length === 0 && isContents(line.text)) {
      this.#inContents = true;
      return;
    }
    if (line.listed && this.#open.every(isBare)) return;
    const mark = markIn(line.text);
    if (mark && this.#begins(mark, line.marked)) return this.#begin(mark);
    const heading = headingIn(line.text);
    if (heading) return this.#under(heading);
    this.#add(line.text);
  }

  articles(): Article[] {
    return this.#open.map(({ lines, ...article }) => ({ ...article, text: lines.join('\n') }));
  }

  /** Whether this is an article, and not a sentence of one that begins by naming another. */
  #begins(mark: Mark, marked: boolean): boolean {
    if (mark.apart || marked) return true;
    const last = this.#open[this.#open.length - 1];
    if (mark.refers) return false;
    if (last && mark.branch > 0) return last.number === mark.number && last.branch === mark.branch - 1;
    // Some may be missing, but a number far ahead is that of another law.
    return !last || (mark.number > last.number && mark.number <= last.number + 10);
  }

  #begin({ number, branch, rest }: Mark): void {
    // A table of contents that lists articles, too: they were all bare, and here the text begins.
    if (number === 1 && branch === 0 && this.#open.length > 1 && this.#open.every(isBare)) {
      this.preamble.push(...this.#open.flatMap(({ lines }) => lines.slice(1)));
      this.#open = [];
    }
    this.#inContents = false;
    const headings = this.#headings.map(({ title }) => title);
    this.#open.push({ number, branch, headings, lines: rest === '' ? [] : [rest] });
  }

  #under(heading: Heading): void {
    this.#headings = [...this.#headings.filter(({ level }) => level < heading.level), heading];
  }

  #add(text: string): void {
    const last = this.#open[this.#open.length - 1];
    if (last) last.lines.push(text);
    else if (!this.#inContents || /[。；]/.test(text)) this.preamble.push(text);
  }
}

function isBare({ lines }: Open): boolean {
  return (lines[0] ?? '').length <= 40 && !lines.some((line) => /[。；：]/.test(line));
}
