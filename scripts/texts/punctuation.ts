/** Half-width punctuation in Chinese: `，` and not `,`, wherever a Chinese character or mark stands beside it. */
import type { Source } from './sources.ts';

const HAN = String.raw`[\p{Script=Han}\u3001-\u3003\u3008-\u3011\uff01-\uff1f]`;
/** What is written half-width in Chinese as well: what is filled in, examples for a machine, file names, numbers. */
const LEFT_ALONE = /\{\{?[^}]*\}\}?|<\/?\d+>|\(?\.[a-z]{2,5}\b\)?|\w+(?:[.:]\w+)+/gu;
const BESIDE = new RegExp(`${HAN} ?[,.;:?!()]|[,.;:?!()] ?${HAN}|\u0000[,;:?!]|[,;:?!]\u0000`, 'u');

/** Whether a string of code is a Chinese text, and not an English one about a Chinese word, or a pattern. */
function isChinese(text: string): boolean {
  const count = (kind: RegExp): number => text.match(kind)?.length ?? 0;
  return !text.includes('\\') && count(/\p{Script=Han}/gu) > count(/[a-z]/gi);
}

/** Chinese in the strings of code, where it is not of a table: citations of the law, definitions of figures. */
export function halfWidthStrings(sources: readonly Source[]): string[] {
  return sources.flatMap(({ file, code }) =>
    [...code.matchAll(/'([^'\n]*)'|`([^`]*)`/g)]
      .map(([, plain, template]) => plain ?? template?.replaceAll(/\$\{[^}]*\}/g, '{}') ?? '')
      .filter((text) => isChinese(text) && isHalfWidth(text))
      .map((text) => `${file}: “${text}” has half-width punctuation`),
  );
}

/** Whether a Chinese text has punctuation that belongs to another script. */
export function isHalfWidth(text: string): boolean {
  if (!/\p{Script=Han}/u.test(text)) return false;
  // A place to fill stands for Chinese words or for a number: `{{name}},` is as wrong as `姓名,`.
  return BESIDE.test(text.replaceAll(LEFT_ALONE, (left) => (left.startsWith('{') ? '\u0000' : '')));
}
