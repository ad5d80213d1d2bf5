/** Pictures without what a camera wrote into them: place, time, device, and whatever else hangs on behind. */
import type { FileType } from '@congress/contract/kernel/files/kinds';
import sharp, { type Sharp } from 'sharp';

/** Points of the largest picture: a camera of 50 million, and room. Unpacked, each takes four bytes. */
const mostPoints = 64_000_000;
const edges = { shown: 2000, thumbnail: 320 } as const;

sharp.cache(false);
sharp.concurrency(1);
// Of all that the library can open only what is asked of it.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});

type Picture = Extract<FileType, 'png' | 'jpg' | 'webp'>;

/** Whether it is a picture of which copies can be made. */
export function isPicture(type: FileType): type is Picture {
  return type === 'png' || type === 'jpg' || type === 'webp';
}

function opened(bytes: Uint8Array): Sharp {
  // Turned as the camera was held, before what says so is left out.
  return sharp(bytes, { limitInputPixels: mostPoints, failOn: 'error' }).rotate();
}

/** The same picture without metadata, in its own format; undefined when it cannot be opened. */
export function stripped(bytes: Uint8Array, type: Picture): Promise<Uint8Array | undefined> {
  const picture = opened(bytes);
  if (type === 'png') return attempt(picture.png());
  return attempt(type === 'jpg' ? picture.jpeg({ quality: 90 }) : picture.webp({ quality: 90 }));
}

/** The copies that are shown; undefined when it cannot be opened. */
export async function renditions(bytes: Uint8Array): Promise<Record<keyof typeof edges, Uint8Array> | undefined> {
  const shown = await attempt(sized(bytes, edges.shown));
  const thumbnail = shown && (await attempt(sized(shown, edges.thumbnail)));
  return shown && thumbnail && { shown, thumbnail };
}

function sized(bytes: Uint8Array, edge: number): Sharp {
  return opened(bytes).resize(edge, edge, { fit: 'inside', withoutEnlargement: true }).webp({ quality: 80 });
}

async function attempt(work: Sharp): Promise<Uint8Array | undefined> {
  try {
    return await work.toBuffer();
  } catch {
    return undefined;
  }
}
