/** One congress with its server, its people, and the pages some of them look at. */
import type { Browser, Page } from 'playwright-core';
import { demoOf } from '@congress/db/seed/demo';
import { closeStep, playTo } from '../../scripts/demo/play.ts';
import { assemble, comers, dismiss, inChunks, type Cast, type Delegate } from '../../scripts/demo/stage.ts';
import { startInstance, type Instance } from '../../scripts/instance.ts';
import type { Step } from '@congress/contract/snapshot';
import { freshDatabase } from '../support/database.ts';
import { deadZone, type DeadZone } from '../support/deadZone.ts';
import { comeIn, setUpScreen, signInStaff, visitor } from '../support/faces.ts';

/** The smallest congress whose groups can all be led: the quorum is 30. */
const DELEGATES = 44;

/** A delegate with the page on their phone. */
export type Phone = { delegate: Delegate; page: Page; network: DeadZone };

export type Hall = {
  url: string;
  cast: Cast;
  /** The host's console. */
  chair: Page;
  stage: Page;
  /** The hall's own line. */
  line: DeadZone;
  observer: Page;
  /** Errors of any page, which there must not be. */
  errors: string[];
  /** Lets a delegate in by their personal code, on a phone. */
  phoneOf(delegate: Delegate): Promise<Phone>;
  /** Plays on by wire to where a step of this kind is open; to the end without one. */
  playTo(kind?: Step['kind']): Promise<void>;
  /** Waits for the open step's gate and closes it. */
  closeStep(): Promise<void>;
  /** Delegates who come, without those who act on their phones. */
  others(phones: Phone[]): Delegate[];
  /** Pictures of every page, for whoever looks into a failure. */
  photograph(folder: string): Promise<void>;
  close(): Promise<void>;
};

/** Starts everything, up to a stage that stands in the hall and an observer who has the link. */
export async function openHall(browser: Browser): Promise<Hall> {
  const database = await freshDatabase();
  const instance: Instance = await startInstance({ databaseUrl: database.url });
  const { url } = instance.api;
  const cast = await assemble(url, instance.administrator, demoOf(DELEGATES));
  const pages = new Map<string, Page>();
  const errors: string[] = [];
  const open = async (name: string, size: 'hall' | 'phone' | 'desk'): Promise<Page> => {
    const one = await visitor(browser, { size });
    one.page.on('pageerror', (error) => errors.push(`${name}: ${String(error)}`));
    pages.set(name, one.page);
    return one.page;
  };
  const chair = await open('chair', 'desk');
  await signInStaff(chair, url, instance.administrator, `/console/${cast.congressId}`);
  const stage = await open('stage', 'hall');
  const line = await deadZone(stage);
  const { ticket } = await cast.host.post<{ ticket: string }>(`/congresses/${cast.congressId}/stage-links`, {});
  await setUpScreen(stage, url, ticket);
  const observer = await open('observer', 'phone');
  await observer.goto(`${url}/o/${cast.observerSlug}`);
  return {
    url,
    cast,
    chair,
    stage,
    line,
    observer,
    errors,
    phoneOf: async (delegate) => {
      const path = `/congresses/${cast.congressId}/codes`;
      const { codes } = await cast.host.post<{ codes: { code: string }[] }>(path, { personIds: [delegate.person.id] });
      const page = await open(delegate.name, 'phone');
      const network = await deadZone(page);
      await comeIn(page, url, codes[0]!.code);
      return { delegate, page, network };
    },
    playTo: (kind) => playTo(cast, kind),
    closeStep: () => closeStep(cast),
    others: (phones) => comers(cast).filter((one) => phones.every(({ delegate }) => delegate !== one)),
    photograph: async (folder) => {
      await Promise.all([...pages].map(([name, page]) => page.screenshot({ path: `${folder}/${name}.png` })));
    },
    close: async () => {
      await Promise.all([...pages.values()].map((page) => page.context().close()));
      dismiss(cast);
      await instance.stop();
      await database.drop();
    },
  };
}

/** Everybody does the same, a few at a time. */
export async function all(delegates: Delegate[], act: (delegate: Delegate) => Promise<unknown>): Promise<void> {
  await inChunks(delegates, 40, async (delegate) => void (await act(delegate)));
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
