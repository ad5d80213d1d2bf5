/** Two hosts at two consoles, and one of another organization who was given the link. */
import { randomBytes } from 'node:crypto';
import type { Event } from '@congress/contract/congress/tables/events';
import type { Step } from '@congress/contract/congress/procedure/view';
import { demoOf, rosterRow, type SeedPerson } from '@congress/db/seed/demo';
import { expect, test } from 'vitest';
import { Client } from '../../scripts/demo/client.ts';
import { keepStaff } from '../support/faces.ts';
import { choose, look, pick, press, says } from './parts/expectations.ts';
import { atConsole, DELEGATES, openHall } from './parts/hall.ts';
import { story } from './parts/story.ts';

const SECOND = '工会副主席';

/** How often this happened to a step, by the log. */
async function timesOf(host: Client, event: string, stepId: string): Promise<number> {
  const { entries } = await host.get<{ entries: Event[] }>(`/congresses/${host.congressId}/log?limit=1000`);
  return entries.filter(({ type, payload }) => type === event && 'stepId' in payload && payload.stepId === stepId)
    .length;
}

const { people } = demoOf(DELEGATES);
const [{ name }, { name: mate }] = people as [SeedPerson, SeedPerson];

story(
  'two hosts at once',
  async (house) => {
    const hall = await openHall(house, 'roster');
    const { host } = hall.cast;
    const account = { username: 'second', password: randomBytes(12).toString('base64url') };
    await host.post('/accounts', { ...account, name: SECOND, role: 'host' });
    const colleague = await Client.enter(house.url, 'password', account);
    const [one, two] = await Promise.all([atConsole(hall), atConsole(hall, colleague)]);
    return { hall, host, one, two };
  },
  (now) => {
    const stepId = (kind: Step['kind']): string => now().host.congress.steps.find((step) => step.kind === kind)!.id;

    test('both see the same, and what one takes in appears at the other', async () => {
      const { host, one, two } = now();
      await host.must({ type: 'importRoster', people: people.map(rosterRow) });
      for (const { page } of [one, two]) {
        await says(page, name);
        await says(page, '确认名册完成');
      }
      await host.must({ type: 'completeRoster', explanations: [] });
      for (const { page } of [one, two]) await says(page, /名册已确认完成/);
    });

    test('whoever presses second reads who was faster, and nothing is done twice', async () => {
      const { host, one, two } = now();
      const label = '办结「代表产生」';
      await press(two.page, label);
      await two.page.getByRole('dialog').waitFor();
      two.network.delayAnswers();
      await press(one.page, label);
      await one.page.getByRole('dialog').getByLabel('随即开始「编团」').uncheck();
      await one.page.getByRole('dialog').getByRole('button', { name: label, exact: true }).click();
      await says(one.page, '开始「编团」');
      await two.page.getByRole('dialog').getByRole('button', { name: label, exact: true }).click();
      await two.network.restore();
      await says(two.page, `已由 ${host.name} 办理，无需重复。`);
      await look(two.page, 'console, a colleague was faster', /Already done by/);
      await says(two.page, '开始「编团」');
      expect(await timesOf(host, 'step.closed', stepId('roster'))).toBe(1);
    });

    test('both press at the same moment: it is done once, and one of them reads so', async () => {
      const { host, one, two } = now();
      const label = '开始「编团」';
      const buttons = [one, two].map(({ page }) => page.getByRole('dialog').getByRole('button', { name: label }));
      await Promise.all([one, two].map(({ page }) => press(page, label)));
      await Promise.all(buttons.map((button) => button.waitFor()));
      // Pressed by the page itself: a dialog that the other's act took away is a way to lose as well.
      await Promise.all(
        buttons.map((button) => button.dispatchEvent('click', undefined, { timeout: 1000 }).catch(() => undefined)),
      );
      await Promise.any([one, two].map(({ page }) => says(page, /无需重复/)));
      for (const { page } of [one, two]) await says(page, '办结「编团」');
      expect(await timesOf(host, 'step.opened', stepId('grouping'))).toBe(1);
    });

    test('groups of one are groups of the other, and so are their people', async () => {
      const { host, one, two } = now();
      await one.page.getByLabel('团（组）名称，每行一个').fill('总装代表团\n机加代表团');
      await press(one.page, '保存 2 个团（组）');
      await says(two.page, '总装代表团');
      await choose(two.page, '编入哪个团（组）', '总装代表团');
      await press(two.page, '选择人员');
      await pick(two.page, [name, mate], '编入总装代表团');
      await says(one.page, '正式代表 2 人');
      await press(one.page, '选定团（组）长：总装代表团');
      await pick(one.page, [name], '选定');
      await says(two.page.getByRole('listitem').filter({ hasText: '总装代表团' }), name);
      expect(host.congress.groups.map((group) => group.name)).toEqual(['总装代表团', '机加代表团']);
    });

    test('one moves somebody to another group; the other finds them there', async () => {
      const { one, two } = now();
      await choose(two.page, '编入哪个团（组）', '机加代表团');
      await two.page.getByLabel(/也列出已编入其他团/).check();
      await press(two.page, '选择人员');
      await pick(two.page, [mate], '编入机加代表团');
      await says(one.page, '正式代表 1 人');
      await press(one.page, '选定团（组）长：机加代表团');
      await pick(one.page, [mate], '选定');
      await says(two.page.getByRole('listitem').filter({ hasText: '机加代表团' }), mate);
    });

    test('a host of another organization has the link and no congress behind it', async () => {
      const { hall } = now();
      const { house, url, cast } = hall;
      const page = await house.open('stranger', 'desk');
      await keepStaff(page, url, await cast.stranger());
      await page.goto(`${url}/console/${cast.congressId}`);
      await says(page, '无法进入会议');
      await says(page, '没有找到');
      await look(page, "somebody else's congress", 'Not found');
      const phone = await house.open('nobody', 'phone');
      await phone.goto(`${url}/d/${cast.congressId}`);
      await says(phone, /请重新扫描您的代表二维码/);
      await look(phone, 'a congress without a code', /Scan your delegate/);
    });
  },
);
