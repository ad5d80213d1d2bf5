/** Calls `awake` whenever the page is back before somebody's eyes, or back on the network. @returns how to stop. */
export function onWake(awake: () => void): () => void {
  const ifSeen = (): void => {
    if (document.visibilityState !== 'hidden') awake();
  };
  // The first showing of a page is no return: what it began must not be broken off.
  const ifBack = (event: PageTransitionEvent): void => {
    if (event.persisted) ifSeen();
  };
  document.addEventListener('visibilitychange', ifSeen);
  addEventListener('online', ifSeen);
  addEventListener('pageshow', ifBack);
  return () => {
    document.removeEventListener('visibilitychange', ifSeen);
    removeEventListener('online', ifSeen);
    removeEventListener('pageshow', ifBack);
  };
}
