/** What the text of a regulation says of itself, for whoever loads it to look over. */
import type { Recognized } from '@congress/contract/regulations/articles';
import { numberOf } from '@congress/contract/kernel/numerals';

export type Guess = { title: string; adoptedOn: string; inForceFrom: string };

const digits = '0-9０-９〇○零一二三四五六七八九十';
const written = `([${digits}]{4})\\s*年\\s*([${digits}]{1,3})\\s*月\\s*([${digits}]{1,3})\\s*日`;

function dayOf([, ...parts]: RegExpMatchArray): string {
  const [year = 0, month = 0, day = 0] = parts.map((part) => numberOf(part) ?? 0);
  const iso = [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  return Number.isNaN(Date.parse(iso)) ? '' : iso;
}

/** Title, adoption and first day, as far as the text names them; empty where it does not. */
export function guessed({ preamble, articles }: Recognized): Guess {
  const lines = preamble.split('\n');
  const title = lines.find((line) => line !== '' && line.length <= 60 && !/[。；]|\d{4}年/.test(line)) ?? '';
  const days = [...preamble.matchAll(new RegExp(written, 'g'))].map(dayOf).filter(Boolean);
  const adoptedOn = days.sort()[days.length - 1] ?? '';
  const last = articles[articles.length - 1]?.text ?? '';
  const begins = new RegExp(`自\\s*${written}\\s*起\\s*(?:施行|实施)`).exec(last);
  const inForceFrom = begins ? dayOf(begins) : '';
  return { title: title.replace(/^《|》$/g, ''), adoptedOn, inForceFrom };
}
