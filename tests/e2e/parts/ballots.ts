/** What a ballot on a phone must look like, whatever the phone, the language and the size of type. */
import type { Page } from 'playwright-core';
import { turnTo, type Hall, type Phone } from './hall.ts';

/** The smallest phone a delegate may hold, and the one the pages are made for. */
const phones = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
];
/** What a thumb needs, in pixels, however small the screen. */
const THUMB = 48;

type Measured = {
  sizes: string[];
  lowest: number;
  inSight: boolean;
  wordsWhole: boolean;
  titleAbove: boolean;
  fits: boolean;
};

function measure(page: Page): Promise<Measured> {
  return page.evaluate<Measured>(`(() => {
    const marks = [...document.querySelectorAll('[role=radiogroup] label')];
    const boxes = marks.map((mark) => mark.getBoundingClientRect());
    const seen = (mark, { left, right, top, bottom }) =>
      [[left + 3, top + 3], [right - 3, top + 3], [left + 3, bottom - 3], [right - 3, bottom - 3]]
        .every(([x, y]) => mark.contains(document.elementFromPoint(x, y)));
    const title = document.querySelector('main h2');
    const firstLine = title.getBoundingClientRect().top + parseFloat(getComputedStyle(title).lineHeight);
    return {
      sizes: boxes.map(({ width, height }) => width.toFixed(1) + ' × ' + height.toFixed(1)),
      lowest: Math.min(...boxes.map(({ height }) => height)),
      inSight: marks.every((mark, index) => seen(mark, boxes[index])),
      wordsWhole: marks.every((mark) => mark.scrollWidth <= mark.clientWidth && mark.scrollHeight <= mark.clientHeight),
      titleAbove: firstLine <= boxes[0].top,
      fits: document.documentElement.scrollWidth <= innerWidth,
    };
  })()`);
}

function isFair({ sizes, lowest, inSight, wordsWhole, titleAbove, fits }: Measured): boolean {
  const alike = sizes.length === 3 && new Set(sizes).size === 1;
  return alike && lowest >= THUMB && inSight && wordsWhole && titleAbove && fits;
}

/** Whether what comes last on the page can be scrolled out from under the choices. */
function endsAbove(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(`(() => {
    scrollTo(0, document.documentElement.scrollHeight);
    const last = [...document.querySelectorAll('main summary')].at(-1).getBoundingClientRect();
    return last.bottom <= document.querySelector('[role=radiogroup]').getBoundingClientRect().top;
  })()`);
}

/**
 * Where the three choices of these items are not in sight together, of one size, with nothing over them, below the title
 * they are about: on both phones, in both languages and sizes of type, before and after one is chosen and the page is
 * scrolled.
 */
export async function unfairChoices(hall: Hall, phone: Phone, paperId: string, places: number[]): Promise<string[]> {
  const { page } = phone;
  const before = page.viewportSize();
  const unfair: string[] = [];
  for (const locale of ['en', 'zh-CN']) {
    for (const type of ['large', 'normal']) {
      await page.evaluate(
        `localStorage.setItem('congress:locale', '${locale}'); localStorage.setItem('congress:type', '${type}')`,
      );
      for (const place of places) {
        await turnTo(hall, phone, `ballots/${paperId}/${place}`);
        const last = page.locator('[role=radiogroup] label').last();
        await last.waitFor();
        for (const size of phones) {
          await page.setViewportSize(size);
          const where = `item ${place}, ${size.width}×${size.height}, ${locale}, ${type}`;
          const first = await measure(page);
          if (!isFair(first)) unfair.push(`${where}: ${JSON.stringify(first)}`);
          await last.click();
          const chosen = await measure(page);
          if (!isFair(chosen)) unfair.push(`${where}, chosen: ${JSON.stringify(chosen)}`);
          if (!(await endsAbove(page))) unfair.push(`${where}: the end of the page is hidden`);
          const scrolled = await measure(page);
          if (!isFair({ ...scrolled, titleAbove: true }))
            unfair.push(`${where}, scrolled: ${JSON.stringify(scrolled)}`);
          await page.evaluate('scrollTo(0, 0)');
          await page.locator('main button').first().click();
        }
      }
    }
  }
  await page.evaluate(`localStorage.removeItem('congress:type')`);
  if (before) await page.setViewportSize(before);
  return unfair;
}
