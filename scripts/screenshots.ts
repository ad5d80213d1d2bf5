/**
 * The gallery that the README shows: `pnpm screenshots [--out <folder>]`. Plays the demo congress on
 * a server of its own and photographs the faces at their own sizes.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { comeIn, setUpScreen, signInStaff, visitor, type Look } from '../tests/support/faces.ts';
import { at } from './demo/officers.ts';
import { closeStep, playTo } from './demo/play.ts';
import { openBallot, prepareBallot } from './demo/scenes/voting.ts';
import { certify } from './demo/scenes/counting.ts';
import { assemble, comers, dismiss, inChunks, type Cast, type Delegate } from './demo/stage.ts';
import type { Instance } from './instance.ts';
import { withPages } from './withPages.ts';

/** What a repository can carry. */
const LARGEST = 250_000;

const { values: flags } = parseArgs({ options: { out: { type: 'string' } } });
const folder = path.resolve(flags.out ?? path.join(import.meta.dirname, '..', 'web', 'gallery'));

/** Photographs a page once it says what it is about; from its top, or from the part with this id. */
async function photograph(page: Page, name: string, ready: string | RegExp, part?: string): Promise<void> {
  await page.getByText(ready).locator('visible=true').first().waitFor();
  await page.evaluate('document.activeElement?.blur(); scrollTo(0, 0); document.fonts.ready.then(() => true)');
  if (part) await page.evaluate(`document.getElementById(${JSON.stringify(part)}).scrollIntoView()`);
  const file = path.join(folder, `${name}.png`);
  const { length } = await page.screenshot({ path: file, animations: 'disabled' });
  console.log(`${(length / 1000).toFixed(0).padStart(5)} kB  ${file}`);
  if (length > LARGEST) throw new Error(`${name} is larger than ${LARGEST / 1000} kB`);
}

async function codeOf({ host, congressId }: Cast, delegate: Delegate): Promise<string> {
  const path = `/congresses/${congressId}/codes`;
  const { codes } = await host.post<{ codes: { code: string }[] }>(path, { personIds: [delegate.person.id] });
  return codes[0]?.code ?? '';
}

/** Signs in part of the delegates, some of them in the hall. */
async function signInSome(cast: Cast): Promise<void> {
  await cast.screen.until('the code', ({ gauges }) => gauges.onSiteCode !== undefined);
  const code = cast.screen.gauges.onSiteCode?.code ?? '';
  const some = comers(cast).filter((_, index) => index % 7 !== 3);
  await inChunks([...some.entries()], 40, async ([index, delegate]) => {
    await delegate.must(index % 2 === 0 ? { type: 'signIn', onSiteCode: code } : { type: 'signIn' });
  });
}

async function gallery(browser: Browser, { api: { url }, administrator }: Instance): Promise<void> {
  const cast = await assemble(url, administrator);
  const open = async (look: Look): Promise<Page> => (await visitor(browser, look)).page;
  try {
    const stage = await open({ size: 'hall' });
    const { ticket } = await cast.host.post<{ ticket: string }>(`/congresses/${cast.congressId}/stage-links`, {});
    await setUpScreen(stage, url, ticket);
    const entrance = await open({ size: 'phone' });
    await entrance.goto(url);
    await photograph(entrance, 'entry', /代表/);

    await playTo(cast, 'sign-in');
    await signInSome(cast);
    await photograph(stage, 'stage-sign-in', /已达到法定人数/);
    await inChunks(comers(cast), 40, async (delegate) => void (await delegate.ask({ type: 'signIn' })));
    await closeStep(cast);

    await playTo(cast, 'ballot');
    const paperId = await prepareBallot(cast);
    const choices = await openBallot(cast, paperId);
    const vote = (from: number, to?: number): Promise<void> =>
      inChunks([...comers(cast).entries()].slice(from, to), 50, async ([index, delegate]) => {
        await delegate.must({ type: 'castBallot', paperId, choices: at(choices, index) });
      });
    await vote(0, 57);
    const voter = comers(cast)[60];
    if (!voter) throw new Error('nobody is left to vote');
    const phone = await open({ size: 'phone' });
    await comeIn(phone, url, await codeOf(cast, voter));
    await photograph(phone, 'delegate-home', /投票/);
    await phone.goto(`${url}/d/${cast.congressId}/ballots/${paperId}/1`);
    await phone.locator('label').filter({ hasText: '赞成' }).click();
    await photograph(phone, 'delegate-ballot', /第 1 项/);
    const desk = await open({ size: 'desk' });
    await signInStaff(desk, url, administrator, `/console/${cast.congressId}`);
    await photograph(desk, 'console-run', /还有 26 人未交票/);

    await vote(57);
    await cast.host.must({ type: 'closePaper', paperId });
    await certify(cast, paperId);
    await closeStep(cast);
    await playTo(cast, 'declaration');
    await cast.host.must({ type: 'declareResult', paperId });
    const focusId = cast.host.congress.items[0]?.id ?? null;
    await cast.host.must({ type: 'directStage', scene: 'result', focusId });
    await photograph(stage, 'stage-declaration', /赞成票超过全体代表半数/);

    await playTo(cast, 'publication');
    await cast.host.must({ type: 'publishResults' });
    const observer = await open({ size: 'desk' });
    await observer.goto(`${url}/o/${cast.observerSlug}`);
    await photograph(observer, 'observer', /公示期/, 'results');
  } finally {
    dismiss(cast);
  }
}

fs.mkdirSync(folder, { recursive: true });
await withPages(gallery);
