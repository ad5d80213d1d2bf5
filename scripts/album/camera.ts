/** Photographs a page in every look it may have, on one sheet. */
import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { sizes, type Look } from '../../tests/support/faces.ts';

type Locale = 'zh-CN' | 'en';
type Shot = { caption: string; picture: Buffer };

/** How much of a long page a picture shows. */
const TALLEST = 2400;
/** How wide a picture is on the sheet. */
const widths: Record<Look['size'], number> = { phone: 300, desk: 640, hall: 640 };

/** Opens the address afresh with this language and size of type kept in the browser. */
async function openAs(page: Page, url: string, locale: Locale, large: boolean): Promise<void> {
  await page.evaluate(
    `localStorage.setItem('congress:locale', '${locale}');
     ${large ? `localStorage.setItem('congress:type', 'large')` : `localStorage.removeItem('congress:type')`};`,
  );
  await page.goto(url);
  await page.locator('main:not([aria-busy=true])').locator('h1, h2').first().waitFor();
  // Whatever the page still fetches; what never ends must not hold up the album.
  await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined);
  await page.evaluate('document.activeElement?.blur(); document.fonts.ready.then(() => true)');
}

async function shoot(page: Page, size: Look['size'], dark: boolean): Promise<Buffer> {
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  const { width, height } = sizes[size];
  await page.setViewportSize({ width, height });
  const whole = size === 'hall' ? height : await page.evaluate<number>('document.documentElement.scrollHeight');
  const shown = Math.min(Math.max(whole, height), TALLEST);
  // A phone as tall as its page: the bar at its foot would hide what is behind it.
  if (size === 'phone') await page.setViewportSize({ width, height: shown });
  return page.screenshot({
    fullPage: true,
    clip: { x: 0, y: 0, width, height: shown },
    animations: 'disabled',
    type: 'jpeg',
    quality: 80,
  });
}

/** The page at this address in Chinese and English, light and dark, and in large type. */
export async function everyLook(page: Page, url: string, size: Look['size']): Promise<Shot[]> {
  const shots: Shot[] = [];
  for (const [locale, large] of [
    ['zh-CN', false],
    ['en', false],
    ['zh-CN', true],
  ] as const) {
    await openAs(page, url, locale, large);
    for (const dark of large ? [false] : [false, true]) {
      const caption = [locale, dark ? 'dark' : 'light', ...(large ? ['large'] : [])].join(' · ');
      shots.push({ caption, picture: await shoot(page, size, dark) });
    }
  }
  return shots;
}

/** One sheet with all of a page's pictures side by side. */
export async function sheetOf(browser: Browser, shots: Shot[], size: Look['size'], file: string): Promise<void> {
  const width = widths[size];
  const columns = size === 'phone' ? shots.length : 3;
  const page = await browser.newPage({ viewport: { width: columns * (width + 12) + 12, height: 400 } });
  const figures = shots.map(
    ({ caption, picture }) =>
      `<figure><figcaption>${caption}</figcaption><img width="${width}" src="data:image/jpeg;base64,${picture.toString('base64')}"></figure>`,
  );
  await page.setContent(
    `<style>body{margin:12px;background:#888;font:12px sans-serif;display:grid;gap:12px;align-items:start;
      grid-template-columns:repeat(${columns},${width}px)}figure{margin:0}img{display:block}</style>${figures.join('')}`,
  );
  fs.mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file, fullPage: true, type: 'jpeg', quality: 80 });
  await page.close();
}
