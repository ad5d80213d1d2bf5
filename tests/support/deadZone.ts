/** The network of one phone, which can be swallowed in the middle of an act. */
import type { Page, WebSocketRoute } from 'playwright-core';

export type DeadZone = {
  /** From here on nothing comes back to the phone; what it sends still gets through. */
  swallowAnswers(): void;
  /** Every line that is open now is dead from here on, without a word; a new one works. As after an hour's sleep. */
  fallSilent(): void;
  /** No line at all: the socket breaks, and no request goes out. */
  cut(): Promise<void>;
  /** The network is back. */
  restore(): Promise<void>;
};

/** Puts itself between a page and the server. Before the page's first address is opened. */
export async function deadZone(page: Page): Promise<DeadZone> {
  const open = new Set<WebSocketRoute>();
  const silent = new WeakSet<WebSocketRoute>();
  let swallowing = false;
  let away = false;
  await page.routeWebSocket(/\/socket\.io\//, (client) => {
    if (away) {
      void client.close({ code: 1001 });
      return;
    }
    const server = client.connectToServer();
    open.add(client);
    client.onMessage((message) => {
      if (!silent.has(client)) server.send(message);
    });
    server.onMessage((message) => {
      if (!swallowing && !away && !silent.has(client)) client.send(message);
    });
    client.onClose(() => {
      open.delete(client);
      void server.close();
    });
  });
  return {
    swallowAnswers: () => {
      swallowing = true;
    },
    fallSilent: () => {
      for (const client of open) silent.add(client);
    },
    cut: async () => {
      away = true;
      await page.context().setOffline(true);
      await Promise.all([...open].map((client) => client.close({ code: 1001 })));
      open.clear();
    },
    restore: async () => {
      swallowing = false;
      away = false;
      await page.context().setOffline(false);
    },
  };
}
