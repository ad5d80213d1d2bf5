import { useEffect } from 'react';

/** Keeps the screen from sleeping while the page is shown, where the browser can. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let gone = false;
    const hold = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || (lock && !lock.released)) return;
      try {
        // Missing without https, and in older browsers.
        const held = await (navigator as Partial<Pick<Navigator, 'wakeLock'>>).wakeLock?.request('screen');
        if (gone) await held?.release();
        else lock = held ?? null;
      } catch {
        // The system says no (a low battery, say); the operator's settings decide then.
      }
    };
    const again = (): void => void hold();
    again();
    document.addEventListener('visibilitychange', again);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', again);
      void lock?.release();
    };
  }, []);
}

/** Makes every length grow with the screen: a hall's picture is the same at 720 lines and at 2160. */
export function useStageScale(): void {
  useEffect(() => {
    const root = document.documentElement;
    root.dataset['face'] = 'stage';
    return () => {
      delete root.dataset['face'];
    };
  }, []);
}
