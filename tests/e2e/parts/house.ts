/** A server of one's own, and the browsers of those who look at it. */
import type { Browser, Page } from 'playwright-core';
import type { Founded } from '../../../scripts/seed/tenant.ts';
import { startInstance } from '../../../scripts/instance.ts';
import { freshDatabase } from '../../support/database.ts';
import { visitor, type Look } from '../../support/faces.ts';

export type House = {
  url: string;
  administrator: Founded;
  /** For what no client could do. */
  databaseUrl: string;
  browser: Browser;
  /** A browser of somebody's own. The name is for whoever looks into a failure. */
  open(name: string, size: Look['size']): Promise<Page>;
  /** Errors of any page, which there must not be. */
  errors: string[];
  /** Pictures of every page. */
  photograph(folder: string): Promise<void>;
  /** Something to be done before everything is taken down. */
  whenOver(work: () => void): void;
  close(): Promise<void>;
};

/** Starts a server with one tenant, and nothing in it. */
export async function openHouse(browser: Browser): Promise<House> {
  const database = await freshDatabase();
  const instance = await startInstance({ databaseUrl: database.url });
  const pages = new Map<string, Page>();
  const errors: string[] = [];
  const endings: (() => void)[] = [];
  return {
    url: instance.api.url,
    administrator: instance.administrator,
    databaseUrl: instance.databaseUrl,
    browser,
    errors,
    open: async (name, size) => {
      const { page } = await visitor(browser, { size });
      page.on('pageerror', (error) => errors.push(`${name}: ${String(error)}`));
      pages.set(name, page);
      return page;
    },
    photograph: async (folder) => {
      await Promise.all([...pages].map(([name, page]) => page.screenshot({ path: `${folder}/${name}.png` })));
    },
    whenOver: (work) => void endings.push(work),
    close: async () => {
      await Promise.all([...pages.values()].map((page) => page.context().close()));
      for (const end of endings) end();
      await instance.stop();
      await database.drop();
    },
  };
}
