/** A part of the story of a congress: its chapters are played in order, each from where the last one ended. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch } from '../../support/browser.ts';
import { faults } from './expectations.ts';
import { openHouse, type House } from './house.ts';

const launched = await launch();

/**
 * One part, on a server of its own. `begin` brings it to where its first chapter starts; what it returns is what
 * `now()` gives to the chapters. After a chapter that failed the rest is skipped, and pictures of every page are kept.
 */
export function story<T>(what: string, begin: (house: House) => Promise<T>, tell: (now: () => T) => void): void {
  const unless = launched.browser ? '' : ` (skipped: ${launched.reason})`;
  describe.skipIf(launched.browser === null)(`${what}${unless}`, () => {
    const browser = launched.browser as Browser;
    let house: House | undefined;
    let scene: T | undefined;
    let broken = false;

    const keepPictures = async (): Promise<void> => {
      broken = true;
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'congress-e2e-'));
      await house?.photograph(folder).catch(() => undefined);
      process.stderr.write(`Pictures of every page are in ${folder}\n`);
    };
    beforeAll(async () => {
      house = await openHouse(browser);
      try {
        scene = await begin(house);
      } catch (error) {
        await keepPictures();
        throw error;
      }
    });
    afterAll(async () => {
      await house?.close();
      await browser.close();
    });
    beforeEach((context) => {
      if (broken) context.skip('what came before went wrong');
    });
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail' && !broken) await keepPictures();
    });

    tell(() => {
      if (scene === undefined) throw new Error('it has not begun');
      return scene;
    });

    test('no page has thrown, and axe finds nothing on any of them in either language', () => {
      expect(house?.errors).toEqual([]);
      expect(faults).toEqual([]);
    });
  });
}
