/** What is expected of pages, waiting until it is so. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { faultsOf } from '../support/faces.ts';

/** The page comes to show these words. */
export async function says(page: Page | Locator, words: string | RegExp): Promise<void> {
  await page.getByText(words).locator('visible=true').first().waitFor();
}

/** The page, as it is now, has no such words on it. */
export async function saysNot(page: Page, words: string | RegExp): Promise<void> {
  expect(await page.getByText(words).count(), `“${String(words)}”`).toBe(0);
}

/** Presses what has this name. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click();
}

/** Presses what has this name, and confirms it where one is asked whether it is meant. */
export async function confirm(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** The phone is put into a pocket, or taken out of it. */
export async function appear(page: Page, state: 'hidden' | 'visible'): Promise<void> {
  await page.evaluate(`
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => '${state}' });
    document.dispatchEvent(new Event('visibilitychange'));`);
}

async function changeLanguage(page: Page): Promise<void> {
  const other = await page.locator('button[lang]').first().getAttribute('lang');
  // By keyboard: on the stage the tools show only when they are reached.
  await page.locator('button[lang]').first().focus();
  await page.keyboard.press('Enter');
  await page.locator(`html[lang="${other}"]`).waitFor({ state: 'attached' });
  await page.evaluate('document.activeElement?.blur()');
}

/** What axe found on any page; looked at once at the end, so that one fault does not hide the others. */
export const faults: string[] = [];

/** Lets axe look at the page once it is there, in Chinese and in English. */
export async function look(page: Page, what: string): Promise<void> {
  await page.locator('main:not([aria-busy=true]) h1').first().waitFor();
  for (const language of ['zh-CN', 'en']) {
    for (const fault of await faultsOf(page)) faults.push(`${what}, ${language}: ${fault}`);
    await changeLanguage(page);
  }
}
