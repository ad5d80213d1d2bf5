/**
 * Pages under load, in a real Chromium: the longest task of console and stage while everyone votes
 * at once, and the delegate's first view on a slow phone in a slow network.
 */
import type { Browser, Page } from 'playwright-core';
import { launch } from '../../tests/support/browser.ts';
import { keepStaff, setUpScreen, visitor } from '../../tests/support/faces.ts';
import { firstViewOf, inWords } from '../../tests/support/network/slowPhone.ts';
import { longestTask, recorded } from '../../tests/support/trace.ts';
import { buildWeb } from '../buildWeb.ts';
import { startInstance, type Instance } from '../instance.ts';
import { median, rounded, type Figure, type Measure } from './figure.ts';
import { fillHall, type Hall } from './hall.ts';
import { Generator } from './process.ts';

/** No task of a page may take longer under load, in milliseconds. */
const longestAllowed = 200;
/** The first view may take this long, in milliseconds. */
const firstViewAllowed = 3_000;

async function openBrowser(): Promise<Browser> {
  const { browser, ...found } = await launch();
  if (!browser) throw new Error('reason' in found ? found.reason : 'no browser');
  return browser;
}

async function openConsole(browser: Browser, instance: Instance, hall: Hall): Promise<Page> {
  const { page } = await visitor(browser, { size: 'desk' });
  const { url } = instance.api;
  await keepStaff(page, url, hall.host);
  await page.goto(`${url}/console/${hall.congressId}`);
  await page.locator('main:not([aria-busy=true]) h1').waitFor();
  return page;
}

async function openStage(browser: Browser, instance: Instance, hall: Hall): Promise<Page> {
  const { page } = await visitor(browser, { size: 'hall' });
  const { ticket } = await hall.host.post<{ ticket: string }>(`/congresses/${hall.congressId}/stage-links`, {});
  await setUpScreen(page, instance.api.url, ticket);
  return page;
}

/** W1: the longest task of console and stage while every delegate casts. */
export const stutter: Measure = async ({ delegates, rounds, say }) => {
  buildWeb(say);
  const instance = await startInstance({ durability: 'durable' });
  const generator = new Generator();
  const browser = await openBrowser();
  try {
    const hall = await fillHall(instance, delegates, rounds);
    const { congressId } = hall;
    await generator.run({ do: 'connect', url: instance.api.url, auth: hall.tokens.map((token) => ({ token })) });
    await generator.run({ do: 'join', congressId });
    const console_ = await openConsole(browser, instance, hall);
    await openStage(browser, instance, hall);
    const longest: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const events = await recorded(browser, console_, async () => {
        const { paperId, paperItemIds } = await hall.openNextPaper();
        const choices = Object.fromEntries(paperItemIds.map((id) => [id, 'for']));
        await generator.run({ do: 'cast', congressId, paperId, choices });
        await generator.run({ do: 'settle' });
        await hall.host.must({ type: 'closePaper', paperId });
      });
      longest.push(longestTask(events));
      say(`  longest task of either page, by the browser's trace: ${longest.at(-1)?.toFixed(0)} ms`);
    }
    hall.host.leave();
    return against(
      `console and stage while ${delegates} delegates cast`,
      median(longest),
      longestAllowed,
      'ms, longest task',
      {
        delegates,
        rounds,
      },
    );
  } finally {
    await browser.close();
    generator.stop();
    await instance.stop();
  }
};

/** W2: from opening the link to the first view, on a phone four times slower and a slow 4G network. */
export const firstView: Measure = async ({ rounds, say }) => {
  buildWeb(say);
  const instance = await startInstance();
  const browser = await openBrowser();
  try {
    const hall = await fillHall(instance, 100, 1);
    const [token = ''] = hall.tokens;
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const figures = await firstViewOf(browser, instance.api.url, hall.congressId, { token, name: '代表' });
      say(`  ${inWords(figures)}`);
      times.push(figures.view);
    }
    hall.host.leave();
    return against("the delegate's first view, CPU 4× slower, slow 4G", median(times), firstViewAllowed, 'ms', {
      rounds,
    });
  } finally {
    await browser.close();
    await instance.stop();
  }
};

/** A figure measured against a limit of its own instead of a baseline. */
function against(what: string, value: number, limit: number, unit: string, notes: Record<string, number>): Figure {
  return { what, value: Math.round(value), baseline: limit, ratio: rounded(value / limit), unit, notes };
}
