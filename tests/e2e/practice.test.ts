/** One host alone with simulated delegates, a screen in the hall, and one phone; and no trace of it in a real congress. */
import { demoOf } from '@congress/db/seed/demo';
import { expect, test } from 'vitest';
import { officers } from '../../scripts/demo/officers.ts';
import { closeStep, playTo } from '../../scripts/demo/play.ts';
import { assemble, dismiss } from '../../scripts/demo/stage.ts';
import { forgetVisits } from '../../scripts/seed/forgetVisits.ts';
import { openPaper } from '../support/ballots.ts';
import { comeIn, keepStaff } from '../support/faces.ts';
import { confirm, look, press, says, saysNot } from './parts/expectations.ts';
import { atConsole, DELEGATES, inTheHall, openHall } from './parts/hall.ts';
import { story } from './parts/story.ts';

const CARD = '练习：模拟代表';
/** All but the one on the phone. */
const free = DELEGATES - 1;

story(
  'one host practises',
  async (house) => {
    const hall = await openHall(house, 'sign-in');
    const { host, formal } = hall.cast;
    // As after the first start: nobody was ever there.
    await forgetVisits(house.databaseUrl, hall.cast.congressId);
    const me = formal[0]!;
    const { codes } = await host.post<{ codes: { code: string }[] }>(`/congresses/${hall.cast.congressId}/codes`, {
      personIds: [me.person.id],
    });
    const phone = await house.open('phone', 'phone');
    await comeIn(phone, house.url, codes[0]!.code);
    const [desk, screen] = await Promise.all([atConsole(hall), inTheHall(hall)]);
    return { hall, host, me, desk: desk.page, screen: screen.page, phone };
  },
  (now) => {
    test('T-1: where a trial would offer it, the console of a real congress has nothing of it', async () => {
      const { hall, host, desk } = now();
      const material = demoOf(DELEGATES);
      const { house, url } = hall;
      const real = await assemble(url, house.administrator, {
        ...material,
        founding: { ...material.founding, profile: 'national' },
      });
      house.whenOver(() => dismiss(real));
      await playTo(real, 'credentials');
      await real.host.must({ type: 'appointPanel', personIds: real.formal.slice(0, 3).map(({ person }) => person.id) });
      const page = await house.open('real', 'desk');
      await keepStaff(page, url, host);
      await page.goto(`${url}/console/${real.congressId}`);
      await says(page, '0/3');
      await saysNot(page, /模拟/);
      await says(desk, CARD);
    });

    test('T-4 T-7: the host has them sign in; hall and console count them and say how many are simulated', async () => {
      const { hall, host, me, desk, screen, phone } = now();
      await desk.getByRole('textbox', { name: '人数' }).fill('60');
      await desk.getByRole('button', { name: '让 60 位模拟代表签到' }).click();
      await says(desk, '正在陆续进行……');
      await host.until('them', ({ gauges }) => gauges.presence?.simulated === free);
      await says(desk, `模拟代表已签到 ${free} 人`);
      await says(screen, '其中模拟');
      await says(screen, /含模拟代表/);
      await look(screen, 'stage, simulated sign-in', /simulated delegates/);
      await desk.getByRole('combobox', { name: '显示范围' }).click();
      await desk.getByRole('option', { name: '全部人员', exact: true }).click();
      await says(desk.getByRole('list', { name: '人员列表' }), '模拟');
      await look(desk, 'console, simulated sign-in', /simulated delegates signed in/);
      // Whoever is there signs in as ever, and is marked nowhere.
      await phone.goto(`${hall.url}/d/${hall.cast.congressId}/sign-in`);
      await press(phone, '线上签到');
      await host.until('the one on the phone', ({ gauges }) => gauges.presence?.present === DELEGATES);
      expect(host.congress.simulated).not.toContain(me.person.id);
      await says(phone, /含模拟代表/);
    });

    test('T-5 T-7: they raise hands on a paper, and the count says so', async () => {
      const { hall, host, desk, screen } = now();
      const { cast } = hall;
      await closeStep(cast);
      await host.must({ type: 'openStep', stepId: host.congress.steps.find(({ state }) => state === 'pending')!.id });
      await says(desk, '先准备并开启表决票，模拟代表就可以在这里投票。');
      const { presidium, chief, scrutineers, tellers } = officers(cast);
      await host.must({
        type: 'nominateOffices',
        presidium: presidium.map(({ person }) => person.id),
        secretaryGeneral: presidium[1]!.person.id,
        chiefScrutineer: chief.person.id,
        scrutineers: scrutineers.map(({ person }) => person.id),
        tellers: tellers.map(({ person }) => person.id),
      });
      const { id: paperId } = await openPaper(cast, { matters: ['voting-method'] });
      await desk.getByRole('button', { name: '让模拟代表举手' }).click();
      await host.until('hands', ({ gauges }) => gauges.turnout?.simulated === free);
      await says(desk, `模拟代表已投 ${free} 票`);
      await says(screen, new RegExp(`其中模拟代表 ${free} 票`));
      await look(desk, 'console, simulated hands', /simulated delegates voted/);
      await confirm(desk, '截止表决');
      await host.must({ type: 'countPaper', paperId });
      await host.must({ type: 'declareResult', paperId });
      await says(screen, '其中模拟');
      await says(desk, '其中模拟');
    });
  },
);
