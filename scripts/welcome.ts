import type { RunningApp } from '@congress/api/app';

/** Says where to go first, once everything runs. */
export async function printWelcome(app: RunningApp): Promise<void> {
  console.log(`\n  云端职代会  Online workers' congress\n\n  ${app.url}\n`);
}
