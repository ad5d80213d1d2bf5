import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Delegate } from '../../../scripts/demo/stage.ts';
import { look, pick, press, says } from './expectations.ts';

/** The secretariat signs people in at the door: where they are, several at once, and never the wrong one for long. */
export async function theDoor(desk: Page, [slip, beside, passing, ...rest]: Delegate[]): Promise<void> {
  const row = ({ person }: Delegate) => desk.getByRole('listitem').filter({ hasText: person.name });
  const at = (who: Delegate) => row(who).boundingBox();
  const name = slip!.person.name;
  await press(desk, `现场 · 代为签到：${name}`);
  await says(row(slip!), '已签到 · 现场');
  const before = await Promise.all([at(slip!), at(beside!)]);
  await passing!.must({ type: 'signIn' });
  await says(row(passing!), /签到$/);
  expect(await Promise.all([at(slip!), at(beside!)]), 'rows stay under the pointer').toEqual(before);
  await press(desk, `撤销签到：${name}`);
  await row(slip!)
    .getByRole('button', { name: `线上 · 代为签到：${name}` })
    .waitFor();
  await look(desk, 'console, the door');

  const two = rest.slice(0, 2).map(({ person }) => person.name);
  await press(desk, '为多人签到');
  await desk.getByRole('dialog').getByRole('textbox').fill(two[0]!);
  await desk.getByRole('dialog').locator('label').filter({ hasText: two[0]! }).click();
  await desk.keyboard.press('Escape');
  await says(desk, '已选的 1 人还没有提交。');
  await pick(desk, two.slice(1), '线上签到');
  await says(desk, '已为 2 人签到（线上）。');
  await desk.getByRole('status').filter({ hasText: '已为 2 人' }).getByRole('button', { name: '撤销' }).click();
  await desk.getByText('已为 2 人签到').waitFor({ state: 'hidden' });
  for (const each of two) await desk.getByRole('button', { name: `线上 · 代为签到：${each}` }).waitFor();
  // Away from the rows, the list is those who are missing.
  await desk.mouse.move(0, 0);
  await row(passing!).waitFor({ state: 'hidden' });
}
