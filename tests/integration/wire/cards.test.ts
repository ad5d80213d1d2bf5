/** The list of congresses: each says where it stands. */
import type { CongressCard } from '@congress/contract/congress/resources';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeStep, playTo } from '../../../scripts/demo/play.ts';
import { signInAll } from '../../../scripts/demo/scenes/meeting.ts';
import type { Cast } from '../../../scripts/demo/stage.ts';
import { startServer, stageCongress, type Server } from '../../support/app.ts';

let server: Server;
let cast: Cast;
beforeAll(async () => {
  server = await startServer();
  cast = await stageCongress(server, 'sign-in');
});
afterAll(() => server?.close());

async function card(): Promise<CongressCard> {
  const cards = await cast.host.get<CongressCard[]>('/congresses');
  return cards.find(({ id }) => id === cast.congressId)!;
}

test('the two sign-ins of a congress are told apart in the list', async () => {
  expect(await card()).toMatchObject({
    openStep: { kind: 'sign-in', phase: 'preparatory-meeting' },
    stepsClosed: 8,
    metInRoom: null,
    stepsAll: cast.host.congress.steps.length,
  });
  await signInAll(cast);
  await closeStep(cast);
  expect(await card()).toMatchObject({ openStep: null, stepsClosed: 9 });
  await playTo(cast, 'sign-in');
  expect((await card()).openStep).toEqual({ kind: 'sign-in', phase: 'session' });
  // G-1a: the demo is held in a room too, and its session's sign-in has opened.
  expect(Date.parse((await card()).metInRoom ?? '')).not.toBeNaN();
});
