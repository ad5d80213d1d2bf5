/** A delegate's first view as a phone four times slower than this machine gets it over a slow 4G network. */
import type { Browser } from 'playwright-core';
import { keepDelegate, visitor } from '../faces.ts';
import { recorded, sinceAsked } from '../trace.ts';

/** Milliseconds from asking for the page, and what came over the network until then. */
export type FirstView = { paint: number; view: number; requests: number; kilobytes: number };

const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

/** Runs in the page: notes when its first heading has been drawn. */
const notesView = `{
  const seen = () => document.querySelector('main:not([aria-busy=true]) :is(h1, h2)');
  const watch = new MutationObserver(() => {
    if (!seen()) return;
    watch.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('first-view')));
  });
  watch.observe(document, { childList: true, subtree: true, attributes: true });
}`;

/** Runs in the page, once it has its first view. */
const readsFigures = `({
  requests: performance.getEntriesByType('resource').length,
  kilobytes: performance.getEntriesByType('resource').reduce((sum, one) => sum + one.transferSize, 0) / 1000,
})`;

/** Opens a delegate's page on such a phone, which has seen nothing of the pages before; times as the browser traced them. */
export async function firstViewOf(
  browser: Browser,
  url: string,
  congressId: string,
  session: { token: string; name: string },
): Promise<FirstView> {
  const { page, context } = await visitor(browser, { size: 'phone' });
  try {
    await keepDelegate(page, congressId, session);
    await page.addInitScript(notesView);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const address = `${url}/d/${congressId}`;
    const events = await recorded(browser, page, async () => {
      await page.goto(address, { waitUntil: 'commit' });
      await page.waitForFunction(`performance.getEntriesByName('first-view').length > 0`);
    });
    return {
      paint: sinceAsked(events, address, 'firstContentfulPaint'),
      view: sinceAsked(events, address, 'first-view'),
      ...(await page.evaluate<Pick<FirstView, 'requests' | 'kilobytes'>>(readsFigures)),
    };
  } finally {
    await context.close();
  }
}

/** The figures as one line. */
export function inWords({ paint, view, requests, kilobytes }: FirstView): string {
  const ms = (time: number): string => `${time.toFixed(0)} ms`;
  return `first paint after ${ms(paint)}, first view after ${ms(view)} (${requests} requests, ${kilobytes.toFixed(0)} kB)`;
}
