/** A congress of 88 under Shanghai's rules: papers seven days before (art. 30), and 59 who meet (art. 28). */
import type { ProfileSheet } from '@congress/contract/congress/rules/rules';
import { demoOf } from '@congress/db/seed/demo';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStep, playTo } from '../../../scripts/demo/play.ts';
import { scenes } from '../../../scripts/demo/script.ts';
import { assemble, inChunks, type Cast } from '../../../scripts/demo/stage.ts';
import { startServer, type Server } from '../../support/app.ts';

let server: Server;
let cast: Cast;
beforeAll(async () => {
  server = await startServer();
  const material = demoOf(88);
  const founding = { ...material.founding, profile: 'shanghai' as const };
  cast = await assemble(server.url, server.administrator, { ...material, founding } as never);
  server.casts.push(cast);
  await playTo(cast, 'notice');
});
afterAll(() => server?.close());

const closing = () => cast.host.ask({ type: 'closeStep', stepId: openStep(cast).id });

test('上海 30, G-7: notice stands for seven days, and no day less', async () => {
  await scenes.notice(cast, openStep(cast), 1);
  const unmet = { id: 'notice-days-passed', met: false, facts: { days: 7, left: 168 } };
  expect(await closing()).toMatchObject({
    error: { code: 'gate-not-met', conditions: expect.arrayContaining([unmet]) as unknown },
  });
  // Past the guards, for no clock can be turned back.
  const given = (days: number): Promise<unknown> =>
    server.owner.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      const at = new Date(Date.now() - days * 86_400_000).toISOString();
      await tx`
        update step set record = jsonb_set(record, '{givenAt}', ${`"${at}"`}::text::jsonb)
        where congress_id = ${cast.congressId} and kind = 'notice'`;
    });
  await given(6);
  expect(await closing()).toMatchObject({ error: { code: 'gate-not-met' } });
  await given(7);
  expect(await closing()).toMatchObject({ ok: true });
});

test('上海 28, G-9: of 88 delegates 58 are no quorum and 59 are one, and the rule says by which article', async () => {
  await cast.host.must({
    type: 'openStep',
    stepId: cast.host.congress.steps.find(({ kind }) => kind === 'discussion')!.id,
  });
  await playTo(cast, 'sign-in');
  const { formal, host } = cast;
  const come = (people: typeof formal) =>
    inChunks(people, 30, async (one) => void (await one.must({ type: 'signIn' })));
  await come(formal.slice(0, 58));
  const short = { id: 'quorum', met: false, facts: { present: 58, needed: 59, due: 88 } };
  expect(await closing()).toMatchObject({ error: { code: 'gate-not-met', conditions: [short] } });
  await come(formal.slice(58, 59));
  await host.until('the gauge', ({ gauges }) => gauges.presence?.quorum === 59);
  expect(await closing()).toMatchObject({ ok: true });
  const { rules } = await host.get<ProfileSheet>(`/congresses/${cast.congressId}/rules`);
  expect(rules.find(({ rule }) => rule === 'quorum')).toMatchObject({
    value: { numerator: 2, denominator: 3 },
    source: {
      status: 'verified',
      title: '《上海市职工代表大会条例》',
      article: '第二十八条',
      decisiveWords: '三分之二以上',
    },
  });
});
