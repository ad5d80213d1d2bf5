/** The network of one page, which can be swallowed in the middle of an act, and the sleep of a phone. */
import type { Page, WebSocketRoute } from 'playwright-core';

export type DeadZone = {
  /** From here on nothing comes back to the page; what it sends still gets through. */
  swallowAnswers(): void;
  /** What comes back takes its time: nothing until `restore`, then all of it in its order. */
  delayAnswers(): void;
  /** No line at all: the socket breaks, and no request goes out. */
  cut(): Promise<void>;
  /** The network is back. */
  restore(): Promise<void>;
  /** The phone is put away: its page is hidden, and its socket dies without a word. */
  sleep(): Promise<void>;
  /** The phone is taken out again: the network is there, and the socket still looks open. */
  wakeUp(): Promise<void>;
};

/** Shows the page, or hides it, as far as the page can tell. */
function show(page: Page, state: 'visible' | 'hidden'): Promise<void> {
  return page.evaluate<void>(`
    Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  `);
}

/** Puts itself between a page and the server. Before the page's first address is opened. */
export async function deadZone(page: Page): Promise<DeadZone> {
  /** Every living line: the page's end, and the server's. */
  const open = new Map<WebSocketRoute, WebSocketRoute>();
  const late: (() => void)[] = [];
  let answers: 'come' | 'are late' | 'are lost' = 'come';
  let away = false;
  await page.routeWebSocket(/\/socket\.io\//, (client) => {
    if (away) {
      void client.close({ code: 1001 });
      return;
    }
    const server = client.connectToServer();
    open.set(client, server);
    client.onMessage((message) => {
      if (open.has(client)) server.send(message);
    });
    server.onMessage((message) => {
      const arrive = (): void => {
        if (open.has(client)) client.send(message);
      };
      if (answers === 'come') arrive();
      else if (answers === 'are late') late.push(arrive);
    });
    // Without this a closed server would close the page's socket, and tell it what a dead line does not.
    server.onClose((code, reason) => {
      if (open.has(client)) void client.close({ ...(code ? { code } : {}), ...(reason ? { reason } : {}) });
    });
    client.onClose(() => {
      open.delete(client);
      void server.close();
    });
  });
  /** Ends every line; the page is told by `tell`, or hears nothing of it. */
  const end = async (tell: (client: WebSocketRoute) => Promise<void>): Promise<void> => {
    const lines = [...open];
    open.clear();
    await Promise.all(lines.flatMap(([client, server]) => [tell(client), server.close()]));
  };
  return {
    swallowAnswers: () => {
      answers = 'are lost';
    },
    delayAnswers: () => {
      answers = 'are late';
    },
    cut: async () => {
      away = true;
      await page.context().setOffline(true);
      await end((client) => client.close({ code: 1001 }));
    },
    restore: async () => {
      answers = 'come';
      away = false;
      for (const arrive of late.splice(0)) arrive();
      await page.context().setOffline(false);
    },
    sleep: async () => {
      await show(page, 'hidden');
      await end(() => Promise.resolve());
    },
    wakeUp: () => show(page, 'visible'),
  };
}
