/** A thumb on a phone: it scrolls until it sees what it means, and taps its middle. */
import type { Locator } from 'playwright-core';

export type Thumb = {
  (target: Locator): Promise<void>;
  /** How often it has tapped. */
  taps: number;
  /** The lower side of the smallest thing that it tapped, in pixels. */
  smallest: number;
};

/** A thumb that has tapped nothing yet. What lies under something else is not tapped: the test then waits in vain. */
export function thumb(): Thumb {
  const tap = async (target: Locator): Promise<void> => {
    const label = target.first().locator('xpath=ancestor-or-self::label');
    const meant = (await label.count()) > 0 ? label.first() : target.first();
    await meant.waitFor();
    await meant.evaluate((element: { scrollIntoView(where: object): void }) => {
      element.scrollIntoView({ block: 'center' });
    });
    const box = await meant.boundingBox();
    if (box) counted.smallest = Math.min(counted.smallest, box.width, box.height);
    counted.taps += 1;
    await meant.tap();
  };
  const counted: Thumb = Object.assign(tap, { taps: 0, smallest: Number.POSITIVE_INFINITY });
  return counted;
}
