/** A federation makes numbers stricter at its desk; the union below sees them before it founds, and asks why. */
import { randomUUID } from 'node:crypto';
import type { CongressCard } from '@congress/contract/congress/resources';
import { founding } from '@congress/db/seed/demo';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { setParent } from '../../scripts/admin/tree.ts';
import { Client } from '../../scripts/demo/client.ts';
import { foundTenantIn, type Founded } from '../../scripts/seed/tenant.ts';
import { signInStaff } from '../support/faces.ts';
import { documentTitle } from '../support/tightening.ts';
import { choose, look, press, says, saysNot, saysWhyNot } from './parts/expectations.ts';
import { story } from './parts/story.ts';

/** A federation, with the first tenant of the house below it. */
async function federationAbove(databaseUrl: string, { organizationId }: Founded): Promise<Founded> {
  const federation = await foundTenantIn(databaseUrl, '某市总工会', 'city', { kind: 'municipal' });
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  await setParent(sql, organizationId, federation.organizationId);
  await sql.end();
  return federation;
}

story(
  'what a federation makes stricter',
  async (house) => {
    const federation = await federationAbove(house.databaseUrl, house.administrator);
    return { house, federation, upper: await house.open('upper', 'desk'), desk: await house.open('host', 'desk') };
  },
  (now) => {
    test('the federation publishes by its document, after a look at what it would change', async () => {
      const { house, federation, upper } = now();
      await signInStaff(upper, house.url, federation, '/console');
      await upper.getByRole('link', { name: '加严规定' }).click();
      await says(upper, '上级工会没有发布加严规定。');
      await look(upper, 'tightenings, none', 'This union has made nothing stricter yet');
      await upper.getByRole('link', { name: '发布加严规定' }).click();
      await saysWhyNot(upper, '发布', '请填写文件名称');
      await upper.getByLabel('文件名称').fill(documentTitle);
      await upper.getByLabel('通过日期').fill('2026-01-05');
      await upper.getByLabel('施行日期').fill('2026-02-01');
      await upper.getByRole('textbox', { name: '文件全文' }).fill('第三条　会议材料应当在会议召开十日前送达职工代表。');
      await choose(upper, '加严哪一项', '文件提前送达');
      await upper.getByLabel('改为（天，自然日）').fill('5');
      await says(upper, '放宽，不能发布');
      await upper.getByLabel('改为（天，自然日）').fill('10');
      await upper.getByLabel('条号').fill('第三条');
      await saysWhyNot(upper, '发布', '请照录每一项的文件原文');
      await upper.getByLabel('文件原文').fill('会议材料应当在会议召开十日前送达职工代表。');
      await choose(upper, '再加一项', '闭会后报送上级工会期限');
      const filing = upper.getByRole('group', { name: /第 2 项/ });
      await filing.getByLabel('改为（天，自然日）').fill('10');
      await filing.getByLabel('文件原文').fill('闭会后十日内报送。');
      await says(upper, /上海规则本来更严或者要求不同/);
      await saysWhyNot(upper, '发布', '有的规则会被放宽，请调整');
      await press(upper, '不加在这些规则之上');
      await says(upper, '涉及 2 个工会：本级和所属单位。');
      await look(upper, 'tightenings, to be published', '10 days');
      await upper.reload();
      await says(upper, '这里是上次没有提交的内容。');
      await press(upper, '发布');
      const dialog = upper.getByRole('dialog');
      await says(dialog, /共 2 个工会/);
      await dialog.getByRole('button', { name: '发布', exact: true }).click();
      await says(upper, '第 1 版');
      await says(upper, '现行有效');
      await look(upper, 'tightenings, one of one’s own', 'Version 1');
    });

    test('below it stands on the desk with its document, and in the wizard before a congress is founded', async () => {
      const { house, desk } = now();
      await signInStaff(desk, house.url, house.administrator, '/console');
      await desk.getByRole('link', { name: '加严规定' }).click();
      await says(desk, documentTitle);
      await press(desk, '阅读全文');
      await says(desk.getByRole('dialog'), /十日前送达职工代表/);
      await desk.keyboard.press('Escape');
      await look(desk, 'tightenings, from above', 'In force');
      await desk.goto(`${house.url}/console/new?stage=profile`);
      await desk.getByRole('radio', { name: '全国规则', exact: true }).click();
      await says(desk, /本单位另须遵守工会的加严规定/);
      const row = desk.getByRole('row').filter({ hasText: '文件提前送达' });
      await says(row, '10 天');
      await says(row, '规则本身：7 天');
      await says(row, '由某市总工会加严');
      await look(desk, 'console, rules made stricter', 'Tightened by 某市总工会');
      await desk.getByRole('radio', { name: '演示规则' }).click();
      await saysNot(desk, /本单位另须遵守/);
    });

    test('the congress is held to it, and two presses from the number are the article and its words', async () => {
      const { house, desk } = now();
      const { username, password } = house.administrator;
      const host = await Client.enter(house.url, 'password', { username, password });
      house.whenOver(() => host.leave());
      await host.post('/congresses', { ...founding, profile: 'national', id: randomUUID() });
      const [card] = await host.get<CongressCard[]>('/congresses');
      await host.join(card!.id);
      const notice = host.congress.steps.find(({ kind }) => kind === 'notice')!;
      await desk.goto(`${house.url}/console/${card!.id}/steps/${notice.id}`);
      await desk.getByRole('button', { name: /^为什么？.*10 天/ }).click();
      const panel = desk.getByRole('dialog', { name: '依据' });
      for (const words of [documentTitle, '第三条', '会议材料应当在会议召开十日前', '工会加严规定', '规则本身：7 天']) {
        await says(panel, new RegExp(words));
      }
      await look(desk, 'why ten days', /Tightened by 某市总工会/);
      expect(await host.get(`/congresses/${card!.id}/rules`)).toMatchObject({ id: 'national' });
    });

    test('a new version takes its place; ended, it stays with the congresses that began under it', async () => {
      const { house, upper, desk } = now();
      await upper.getByRole('link', { name: '发布新版本' }).click();
      await upper.getByLabel('通过日期').fill('2026-03-01');
      await upper.getByLabel('施行日期').fill('2026-03-01');
      await upper.getByRole('textbox', { name: '文件全文' }).fill('第三条　十二日前送达。');
      const first = upper.getByRole('group', { name: /第 1 项/ });
      await first.getByLabel('改为（天，自然日）').fill('12');
      await first.getByLabel('文件原文').fill('十二日前送达。');
      await says(upper, /12 天/);
      await press(upper, '发布');
      await upper.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
      await says(upper, '已被新版本替代');
      await press(upper, '终止');
      await upper.getByLabel('终止的理由').fill('上级另有规定');
      await upper.getByRole('dialog').getByRole('button', { name: '终止', exact: true }).click();
      await says(upper, /此前开始筹备的职代会仍按此执行/);
      await desk.goto(`${house.url}/console/tightenings`);
      await says(desk, '上级工会没有发布加严规定。');
    });
  },
);
