/**
 * The layout of official documents, GB/T 9704-2012: A4, the text block 156 mm × 225 mm, 22 lines of 28 characters in
 * 三号 (16 pt). Every format takes its measures from here.
 */
import type { Locale } from '@congress/contract/kernel/primitives';
import { widthOf } from './print.ts';

/** In millimetres. */
export const page = { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28 } as const;
const block = { width: page.width - page.left - page.right, height: page.height - page.top - page.bottom };

export const charactersPerLine = 28;
const linesPerPage = 22;

/** In points: 二号, 三号, 四号, 小四, 五号. */
export const sizes = { title: 22, body: 16, folio: 14, table: 12, small: 10.5 } as const;

export const points = (millimetres: number): number => (millimetres * 72) / 25.4;
export const twips = (millimetres: number): number => Math.round(points(millimetres) * 20);

/** From one line of the text to the next, in points. */
export const lineHeight = points(block.height) / linesPerPage;
/** The width of a character of the text, in points. */
export const characterWidth = points(block.width) / charactersPerLine;
/** The page number stands 7 mm below the text; the measure is from its foot to the edge of the paper, in millimetres. */
export const folioFromEdge = page.bottom - 7 - sizes.folio / (72 / 25.4);

export const textWidth = block.width;

/** Faces by what they are for: the one that the standard asks for, then those that stand in where it is not at hand. */
export const faces = {
  title: [
    '方正小标宋简体',
    '方正小标宋_GBK',
    '华文中宋',
    'STZhongsong',
    'Noto Serif CJK SC',
    'Source Han Serif SC',
    'SimSun',
  ],
  body: [
    '仿宋_GB2312',
    'FangSong_GB2312',
    '仿宋',
    'FangSong',
    'STFangsong',
    'Noto Serif CJK SC',
    'Source Han Serif SC',
  ],
  heading: ['黑体', 'SimHei', 'STHeiti', 'Noto Sans CJK SC', 'Source Han Sans SC'],
  subheading: ['楷体_GB2312', '楷体', 'KaiTi', 'STKaiti', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  folio: ['宋体', 'SimSun', 'STSong', 'Noto Serif CJK SC', 'Source Han Serif SC'],
} as const;
export const latin = 'Times New Roman';

/**
 * 落款 that a seal goes over: the date ends four characters before the margin, and who issues stands centred above it;
 * both move in when that name is long. How far each ends before the margin, in characters.
 */
export function issuedIndents(by: string, on: string): { by: number; on: number } {
  const overhang = (widthOf(by) - widthOf(on)) / 2;
  const date = Math.max(4, overhang + 1);
  return { by: Math.max(0, Math.min(date - overhang, charactersPerLine - widthOf(by))), on: date };
}

/** What a file says of its language. */
export const languageTag: Record<Locale, string> = { 'zh-CN': 'zh-CN', en: 'en-GB' };
