/** Opening the faces in a browser at their own sizes, and having them looked at by axe. */
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Locale } from '@congress/contract/kernel/primitives';

/** The sizes the faces are made for. */
export const sizes = {
  phone: { width: 390, height: 844 },
  desk: { width: 1440, height: 900 },
  hall: { width: 1920, height: 1080 },
} as const;

export type Look = {
  size: keyof typeof sizes;
  locale?: Locale;
  dark?: boolean;
  large?: boolean;
};

/** A browser of somebody's own: nothing kept from others, and their errors heard. */
export type Visitor = { page: Page; context: BrowserContext; errors: string[] };

/** Opens a page for one person or one screen. */
export async function visitor(browser: Browser, { size, locale = 'zh-CN', dark, large }: Look): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: sizes[size],
    locale,
    timezoneId: 'Asia/Shanghai',
    colorScheme: dark ? 'dark' : 'light',
    // axe is brought in by a script of its own; the pages' policy would rightly forbid it.
    bypassCSP: true,
    serviceWorkers: 'block',
    ...(size === 'phone' ? { hasTouch: true, isMobile: true } : {}),
  });
  context.setDefaultTimeout(15_000);
  const kept = { 'congress:locale': locale, ...(large ? { 'congress:type': 'large' } : {}) };
  await context.addInitScript(`for (const [key, value] of Object.entries(${JSON.stringify(kept)})) {
    if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
  }`);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  return { page, context, errors };
}

/** A delegate comes in by the link of their personal code. */
export async function comeIn(page: Page, url: string, code: string): Promise<void> {
  await page.goto(`${url}/join#code=${code}`);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL('**/d/**');
}

/** A member of staff signs in to the console. */
export async function signInStaff(
  page: Page,
  url: string,
  { username, password }: { username: string; password: string },
  path: string,
): Promise<void> {
  await page.goto(`${url}/?as=staff&next=${encodeURIComponent(path)}`);
  await page.locator('input[autocomplete=username]').fill(username);
  await page.locator('input[type=password]').fill(password);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(/\/console\b/);
}

/** Somebody who carries on with a session they have already. */
type Session = { token: string; name: string };

/** A member of staff who signed in to this browser earlier. */
export async function keepStaff(page: Page, url: string, { token }: Session): Promise<void> {
  const cookie = { name: 'congress_session', value: token, url, httpOnly: true, sameSite: 'Strict' } as const;
  await page.context().addCookies([cookie]);
}

/** A delegate who came in with this phone earlier. */
export async function keepDelegate(page: Page, congressId: string, { token, name }: Session): Promise<void> {
  const kept = JSON.stringify({ token, expiresAt: '2099-01-01T00:00:00.000Z', name });
  const key = `congress:session:delegate:${congressId}`;
  await page.addInitScript(`localStorage.setItem(${JSON.stringify(key)}, ${JSON.stringify(kept)});`);
}

/** A screen in the hall is set up with its one-time ticket. */
export async function setUpScreen(page: Page, url: string, ticket: string): Promise<void> {
  await page.goto(`${url}/enter#ticket=${ticket}`);
  await page.waitForURL('**/stage/**');
  await page.locator('main:not([aria-busy=true]) h1').waitFor();
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Whatever is half under a bar that stays at the foot of the screen is scrolled out from there by a thumb. */
const UNDER_THE_BAR = 'partially obscured';

type Violation = { id: string; help: string; nodes: { target: string[]; failureSummary?: string }[] };

/** What axe finds wrong with the page as it is now, one line each; nothing, if all is well. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const options = JSON.stringify({ runOnly: rules, resultTypes: ['violations'] });
  const violations = await page.evaluate<Violation[]>(`axe.run(${options}).then(({ violations }) => violations)`);
  return violations.flatMap(({ id, help, nodes }) => {
    const seen = nodes.filter(({ failureSummary = '' }) => !failureSummary.includes(UNDER_THE_BAR));
    if (seen.length === 0) return [];
    const places = seen
      .slice(0, 3)
      .map(({ target, failureSummary = '' }) => `${target.join(' ')} (${failureSummary.split('\n')[1]?.trim()})`);
    return [`${id}: ${help}: ${places.join(' | ')}`];
  });
}

/** What is wrong with the forms on the page: boxes wider than one can read, or beside each other at two heights. */
export function formFaults(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const seen = [...document.querySelectorAll('input:not([type=radio], [type=checkbox]), textarea')]
      .map((field) => ({ field, box: field.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    const wide = seen.filter(({ box }) => box.width > 720.5)
      .map(({ field, box }) => 'a box of ' + box.width + ' px: ' + (field.labels?.[0]?.textContent ?? field.ariaLabel));
    const uneven = [...document.querySelectorAll('form div')]
      .filter((row) => getComputedStyle(row).display === 'grid' && row.className.includes('cols'))
      .flatMap((row) => {
        const boxes = seen.filter(({ field }) => row.contains(field));
        return boxes.flatMap(({ box, field }) => boxes
          .filter((other) => other.box.left !== box.left && other.box.top < box.bottom && box.top < other.box.bottom)
          .filter((other) => Math.abs(other.box.top - box.top) > 1)
          .map((other) => 'beside each other at two heights: ' + field.labels?.[0]?.textContent));
      });
    return [...wide, ...uneven];
  })()`);
}

/** Whether anything of the page lies outside the screen: a hall cannot be scrolled. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(`(() => {
    const main = document.querySelector('main');
    const { right, bottom } = main.getBoundingClientRect();
    const scrolls = [document.documentElement, main].some(
      (one) => one.scrollHeight > one.clientHeight + 2 || one.scrollWidth > one.clientWidth + 2);
    return scrolls || right > innerWidth + 1 || bottom > innerHeight + 1;
  })()`);
}
