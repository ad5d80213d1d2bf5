import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { look, press, says } from './expectations.ts';

/** Two taps from the quorum to its rule and article: at the console, on a phone, and at the console in large type. */
export async function whyThirty(chair: Page, phone: Page): Promise<void> {
  const asked = { chair: chair.getByRole('list', { name: '办结条件' }), phone: phone.getByRole('main') };
  for (const [page, place] of [
    [chair, asked.chair],
    [phone, asked.phone],
  ] as const) {
    await place.getByRole('button', { name: /^为什么？.*法定人数 30/ }).click();
    const panel = page.getByRole('dialog', { name: '依据' });
    await says(panel, '开会的法定人数');
    await says(panel, '44 的 2/3，不足一人的进一，即 30');
    await says(panel, '《企业民主管理规定》');
    await look(page, `why the quorum, ${page === chair ? 'console' : 'phone'}`, '2/3 of 44, rounded up: 30');
    await panel.getByRole('button', { name: '关闭' }).click();
    await panel.waitFor({ state: 'hidden' });
    expect(await page.evaluate('document.activeElement?.textContent')).toBe('为什么？');
  }
  await press(chair, '切换为大字显示');
  await chair
    .getByRole('main')
    .getByRole('button', { name: /^为什么？.*法定人数 30/ })
    .click();
  const large = chair.getByRole('dialog', { name: '依据' });
  await says(large, '开会的法定人数');
  const { y, height } = (await large.boundingBox())!;
  expect(y >= 0 && y + height <= 900, 'whole on the screen, in large type').toBe(true);
  await large.getByRole('button', { name: '关闭' }).click();
  await press(chair, '恢复标准字号');
}
