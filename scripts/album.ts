/**
 * Every page in every look, for whoever judges how it looks: `pnpm album [--out <folder>] [--overfull]
 * [--face console|delegate|stage|observer|entry] [--only <part of a name>]`. Plays a congress on a server of its
 * own, stops wherever there is something to see, and leaves one sheet a page: Chinese and English, light and dark,
 * and in large type. With `--overfull` everything is as long and as many as it may come.
 */
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { demo } from '@congress/db/seed/demo';
import type { Browser, Page } from 'playwright-core';
import { comeIn, setUpScreen, signInStaff, visitor, type Look } from '../tests/support/faces.ts';
import { everyLook, sheetOf } from './album/camera.ts';
import { overfull } from './album/overfull.ts';
import { tour, type Eye, type Show } from './album/tour.ts';
import { assemble, dismiss, type Cast } from './demo/stage.ts';
import type { Instance } from './instance.ts';
import { withPages } from './withPages.ts';

const { values: flags } = parseArgs({
  options: {
    out: { type: 'string', default: path.join(os.tmpdir(), 'congress-album') },
    overfull: { type: 'boolean', default: false },
    face: { type: 'string' },
    only: { type: 'string' },
  },
});

const faceOf = (eye: Eye): string => (typeof eye === 'string' ? eye : 'delegate');
const sizeOf = (eye: Eye): Look['size'] =>
  eye === 'console' || eye === 'observer' ? 'desk' : eye === 'stage' ? 'hall' : 'phone';

/** Opens the page of whoever looks, the first time they do. */
function openers(browser: Browser, cast: Cast, { administrator, api: { url } }: Instance) {
  const pages = new Map<Eye, Promise<Page>>();
  const open = async (eye: Eye): Promise<Page> => {
    const { page } = await visitor(browser, { size: sizeOf(eye) });
    if (eye === 'console') await signInStaff(page, url, administrator, '/console/account');
    else if (eye === 'stage') {
      const links = `/congresses/${cast.congressId}/stage-links`;
      await setUpScreen(page, url, (await cast.host.post<{ ticket: string }>(links, {})).ticket);
    } else if (typeof eye !== 'string') {
      const wanted = { personIds: [eye.person.id] };
      const codes = `/congresses/${cast.congressId}/codes`;
      const answer = await cast.host.post<{ codes: { code: string }[] }>(codes, wanted);
      await comeIn(page, url, answer.codes[0]?.code ?? '');
    } else await page.goto(url);
    return page;
  };
  return (eye: Eye): Promise<Page> => {
    const page = pages.get(eye) ?? open(eye);
    pages.set(eye, page);
    return page;
  };
}

function addressOf(eye: Eye, place: string, { congressId, observerSlug }: Cast): string {
  if (place.startsWith('/')) return place;
  const base = { console: '/console', stage: '/stage', delegate: '/d', observer: '/o', entry: '' }[faceOf(eye)] ?? '';
  return `${base}/${eye === 'observer' ? observerSlug : congressId}/${place}`.replace(/\/$/, '');
}

async function album(browser: Browser, instance: Instance): Promise<void> {
  const cast = await assemble(instance.api.url, instance.administrator, flags.overfull ? overfull() : demo);
  const pageOf = openers(browser, cast, instance);
  let number = 0;
  const show: Show = async (name, eye, place = '') => {
    number += 1;
    const face = faceOf(eye);
    if (flags.face && flags.face !== face) return;
    if (flags.only && !name.includes(flags.only)) return;
    const title = `${String(number).padStart(3, '0')} ${name}`.replaceAll(/[^\p{L}\d]+/gu, '-');
    const file = path.join(flags.out, flags.overfull ? 'overfull' : 'typical', face, `${title}.jpg`);
    try {
      const shots = await everyLook(await pageOf(eye), instance.api.url + addressOf(eye, place, cast), sizeOf(eye));
      await sheetOf(browser, shots, sizeOf(eye), file);
      console.log(file);
    } catch (error) {
      console.error(`${title}: ${String(error)}`);
    }
  };
  try {
    await tour(cast, show);
  } finally {
    dismiss(cast);
  }
}

await withPages(album);
