/** What is expected of pages, waiting until it is so. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { faultsOf, formFaults } from '../../support/faces.ts';

/** The page comes to show these words. */
export async function says(page: Page | Locator, words: string | RegExp): Promise<void> {
  await page.getByText(words).locator('visible=true').first().waitFor();
}

/** The page, as it is now, has no such words on it. */
export async function saysNot(page: Page, words: string | RegExp): Promise<void> {
  expect(await page.getByText(words).count(), `“${String(words)}”`).toBe(0);
}

/** What has this name cannot be pressed, and says why. */
export async function saysWhyNot(page: Page, name: string | RegExp, why: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name, exact: true, disabled: true }).first();
  const reasonId = await button.getAttribute('aria-describedby');
  await page.locator(`[id="${reasonId}"]`).filter({ hasText: why }).waitFor();
}

/** A figure for whoever reads the terminal; nothing depends on it. */
export function figure(what: string, value: string): void {
  process.stderr.write(`  ${what}: ${value}\n`);
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

/** Closes the open step at the console, which opens the next one. */
export async function goOn(desk: Page, step: string, next: string): Promise<void> {
  await confirm(desk, `办结「${step}」`);
  await says(desk, `办结「${next}」`);
}

/** Chooses from the list of this name. */
export async function choose(page: Page, name: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Chooses people in the dialog that lists them, and confirms. */
export async function pick(page: Page, names: string[], confirmation: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  for (const name of names) {
    await dialog.getByRole('textbox').fill(name);
    await dialog.locator('label').filter({ hasText: name }).click();
  }
  const button = dialog.getByRole('button', { name: confirmation, exact: true });
  await button.click();
  await button.waitFor({ state: 'hidden' });
}

async function changeLanguage(page: Page): Promise<void> {
  const other = await page.locator('button[lang]').first().getAttribute('lang');
  // By keyboard: on the stage the tools show only when they are reached.
  await page.locator('button[lang]').first().focus();
  await page.keyboard.press('Enter');
  await page.locator(`html[lang="${other}"]`).waitFor({ state: 'attached' });
  await page.evaluate('document.activeElement?.blur()');
}

/** What axe, or a look at the forms, found on any page; looked at once at the end, so that one fault does not hide the others. */
export const faults: string[] = [];

/** Lets axe look at the page once it is there, in Chinese and in English; there the page comes to show these words. */
export async function look(page: Page, what: string, english?: string | RegExp): Promise<void> {
  await page.locator('main:not([aria-busy=true]) h1').first().waitFor();
  for (const language of ['zh-CN', 'en']) {
    if (english && language === 'en') await says(page, english);
    const found = [...(await faultsOf(page)), ...(await formFaults(page))];
    for (const fault of found) faults.push(`${what}, ${language}: ${fault}`);
    await changeLanguage(page);
  }
}
