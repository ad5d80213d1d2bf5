/** Chinese numerals as articles and clauses are counted by: 一 … 九千九百九十九, 二〇一, 12, １２. */

const digits = '零一二三四五六七八九';
const units = ['', '十', '百', '千'];
/** How the same digits are written elsewhere. */
const alike: Readonly<Record<string, string>> = { 〇: '零', '○': '零', 两: '二', 兩: '二' };

/** The characters a numeral is written with, for use inside a class of a regular expression. */
export const numeralCharacters = '零〇○一二三四五六七八九十百千两兩0-9０-９';

/** The number that is written so; null when none is. */
export function numberOf(written: string): number | null {
  const plain = Array.from(written.normalize('NFKC'), (each) => alike[each] ?? each);
  if (plain.length === 0) return null;
  const value = plain.every((each) => /^[0-9]$/.test(each)) ? Number(plain.join('')) : countedOut(plain);
  return value !== null && value > 0 && value < 10_000 ? value : null;
}

function countedOut(plain: readonly string[]): number | null {
  if (plain.length > 1 && plain.every((each) => digits.includes(each))) {
    return Number(plain.map((each) => digits.indexOf(each)).join(''));
  }
  let sum = 0;
  let waiting: number | null = null;
  let below = units.length;
  for (const each of plain) {
    const digit = digits.indexOf(each);
    const unit = units.indexOf(each);
    if (digit > 0 && waiting === null) waiting = digit;
    else if (unit > 0 && unit < below) {
      sum += (waiting ?? 1) * 10 ** unit;
      waiting = null;
      below = unit;
    } else if (digit !== 0 || waiting !== null) return null;
  }
  return sum + (waiting ?? 0);
}

/** A number from 1 to 9999 as it is written in the heading of an article. */
export function written(number: number): string {
  let text = '';
  const decimal = String(number).split('');
  for (const [index, digit] of decimal.entries()) {
    const unit = units[decimal.length - 1 - index] ?? '';
    if (digit === '0') text = text.endsWith('零') ? text : `${text}零`;
    else text += `${digits[Number(digit)]}${unit}`;
  }
  return text.replace(/零+$/, '').replace(/^一十/, '十');
}
