/** For tools that look at pages. */
import type { Browser } from 'playwright-core';
import { launch } from '../tests/support/browser.ts';
import { buildWeb } from './buildWeb.ts';
import { startInstance, type Instance } from './instance.ts';

/** Builds the pages, does the work with a server and a browser of its own, ends both, and then the process. */
export async function withPages(work: (browser: Browser, instance: Instance) => Promise<void>): Promise<never> {
  const launched = await launch();
  if (!launched.browser) {
    console.error(launched.reason);
    process.exit(1);
  }
  buildWeb(console.log);
  const instance = await startInstance();
  try {
    await work(launched.browser, instance);
  } finally {
    await instance.stop();
    await launched.browser.close();
  }
  process.exit();
}
