/** What a browser did by its own account: a trace such as its developer tools record, and single figures of it. */
import type { Browser, Page } from 'playwright-core';

/** A moment or a span; its times in microseconds on the machine's clock. */
export type TraceEvent = {
  name: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args?: { name?: string; data?: { documentLoaderURL?: string } };
};

const categories = ['loading', 'blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** Records the whole browser while the work goes on. A browser can make one recording at a time. */
export async function recorded(browser: Browser, page: Page, work: () => Promise<void>): Promise<TraceEvent[]> {
  await browser.startTracing(page, { categories });
  let recording: Buffer | undefined;
  try {
    await work();
  } finally {
    recording = await browser.stopTracing();
  }
  return (JSON.parse(recording.toString()) as { traceEvents: TraceEvent[] }).traceEvents;
}

/** Milliseconds from when an address was asked for until the first event of that name; NaN if it never came. */
export function sinceAsked(events: TraceEvent[], address: string, name: string): number {
  const asked = events.find((one) => one.name === 'navigationStart' && one.args?.data?.documentLoaderURL === address);
  const reached = events.find((one) => one.name === name && one.pid === asked?.pid && one.ts >= asked.ts);
  return asked && reached ? (reached.ts - asked.ts) / 1000 : Number.NaN;
}

/** The longest that any page kept its main thread busy without a pause, in milliseconds; NaN if nothing was traced. */
export function longestTask(events: TraceEvent[]): number {
  const main = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const threads = new Set(main.map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = events.filter(({ name, pid, tid }) => name === 'RunTask' && threads.has(`${pid} ${tid}`));
  return tasks.length > 0 ? Math.max(...tasks.map(({ dur = 0 }) => dur / 1000)) : Number.NaN;
}
