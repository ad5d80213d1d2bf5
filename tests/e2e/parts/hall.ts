/** A congress in a house: its people, and the pages some of them look at. */
import type { Step } from '@congress/contract/congress/procedure/view';
import { demoOf } from '@congress/db/seed/demo';
import type { Page } from 'playwright-core';
import type { Client } from '../../../scripts/demo/client.ts';
import { playTo } from '../../../scripts/demo/play.ts';
import { assemble, comers, dismiss, inChunks, type Cast, type Delegate } from '../../../scripts/demo/stage.ts';
import { deadZone, type DeadZone } from '../../support/network/deadZone.ts';
import { keepDelegate, keepStaff, setUpScreen } from '../../support/faces.ts';
import type { House } from './house.ts';

/** The smallest congress whose groups can all be led: the quorum is 30. */
export const DELEGATES = 44;

export type Hall = { house: House; url: string; cast: Cast };

/** A page whose network can be taken away. */
export type Line = { page: Page; network: DeadZone };

/** A delegate with the page on their phone. */
export type Phone = Line & { delegate: Delegate };

/** A congress that was played by wire to where a step of this kind is open; not at all without one. */
export async function openHall(house: House, until?: Step['kind'], material = demoOf(DELEGATES)): Promise<Hall> {
  const cast = await assemble(house.url, house.administrator, material);
  house.whenOver(() => dismiss(cast));
  if (until) await playTo(cast, until);
  return { house, url: house.url, cast };
}

/** The console of somebody who has signed in, at the open step. */
export async function atConsole({ house, url, cast }: Hall, who: Client = cast.host): Promise<Line> {
  const page = await house.open(`console of ${who.name}`, 'desk');
  const network = await deadZone(page);
  await keepStaff(page, url, who);
  await page.goto(`${url}/console/${cast.congressId}`);
  return { page, network };
}

/** The screen in the hall, on the hall's own line. */
export async function inTheHall({ house, url, cast }: Hall): Promise<Line> {
  const page = await house.open('stage', 'hall');
  const network = await deadZone(page);
  const { ticket } = await cast.host.post<{ ticket: string }>(`/congresses/${cast.congressId}/stage-links`, {});
  await setUpScreen(page, url, ticket);
  return { page, network };
}

/** Somebody who was given the link of the public page. */
export async function observing({ house, url, cast }: Hall): Promise<Page> {
  const page = await house.open('observer', 'phone');
  await page.goto(`${url}/o/${cast.observerSlug}`);
  return page;
}

/** A delegate who came in with this phone earlier, at their home; with a number, another phone of theirs. */
export async function onPhone({ house, url, cast }: Hall, delegate: Delegate, number = 1): Promise<Phone> {
  const page = await house.open(`${delegate.name}, phone ${number}`, 'phone');
  const network = await deadZone(page);
  await keepDelegate(page, cast.congressId, delegate);
  await page.goto(`${url}/d/${cast.congressId}`);
  return { delegate, page, network };
}

/** The same at a desk: a scrutineer with many numbers to enter. */
export async function onDesk({ house, url, cast }: Hall, delegate: Delegate): Promise<Phone> {
  const page = await house.open(`${delegate.name}, at a desk`, 'desk');
  const network = await deadZone(page);
  await keepDelegate(page, cast.congressId, delegate);
  await page.goto(`${url}/d/${cast.congressId}`);
  return { delegate, page, network };
}

/** Delegates who come, without those who act on their phones. */
export function others({ cast }: Hall, phones: Phone[]): Delegate[] {
  return comers(cast).filter((one) => phones.every(({ delegate }) => delegate !== one));
}

/** Everybody does the same, a few at a time. */
export async function all(delegates: Delegate[], act: (delegate: Delegate) => Promise<unknown>): Promise<void> {
  await inChunks(delegates, 40, async (delegate) => void (await act(delegate)));
}

/** Opens a page of a delegate, below their own address. */
export async function turnTo({ url, cast }: Hall, { page }: Phone, place: string): Promise<void> {
  await page.goto(`${url}/d/${cast.congressId}/${place}`);
}

/** Marks every item of a paper alike, up to the review before casting. `onFirst` looks at the first item. */
export async function markAlike(
  { page }: Phone,
  words: string,
  items: number,
  onFirst?: () => Promise<void>,
): Promise<void> {
  for (let place = 1; place <= items; place++) {
    await page.getByText(`第 ${place} 项`).waitFor();
    await page.locator('label').filter({ hasText: words }).click();
    if (place === 1) await onFirst?.();
    await page.getByRole('link', { name: place < items ? '下一项' : '核对选票' }).click();
  }
  await page.getByRole('button', { name: '投出选票' }).waitFor();
}
