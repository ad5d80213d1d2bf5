import { setConnection, useLive } from './store.ts';

/** After this long without a connection the screen says so plainly. */
const OFFLINE_AFTER = 10_000;
/** With nothing to show yet, it says so sooner. */
const EMPTY_FOR = 2500;

export type Outage = { begins: () => void; ends: () => void };

/** Says on the screen that there is no connection: first that it is being mended, after a while that there is none. */
export function outage(): Outage {
  let offline: ReturnType<typeof setTimeout> | undefined;
  const empty = setTimeout(() => {
    if (!useLive.getState().snapshot) setConnection('offline');
  }, EMPTY_FOR);
  return {
    begins() {
      const { snapshot, connection } = useLive.getState();
      if (connection === 'offline') return;
      setConnection(snapshot ? 'resuming' : 'connecting');
      offline ??= setTimeout(() => setConnection('offline'), OFFLINE_AFTER);
    },
    ends() {
      clearTimeout(empty);
      clearTimeout(offline);
      offline = undefined;
    },
  };
}
