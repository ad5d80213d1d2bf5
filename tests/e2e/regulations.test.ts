/** The library of regulations: a Word file is loaded at the desk, found by word, and an article is read on a phone. */
import { randomUUID } from 'node:crypto';
import type { Library } from '@congress/contract/regulations/regulations';
import { founding } from '@congress/db/seed/demo';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { Client } from '../../scripts/demo/client.ts';
import { document } from '../../scripts/demo/scenes/scene.ts';
import { comeIn, signInStaff } from '../support/faces.ts';
import { docxOf } from '../support/zip.ts';
import { look, press, says, saysNot, saysWhyNot } from './parts/expectations.ts';
import { story } from './parts/story.ts';

const title = '某市职工食堂民主管理办法';
const paragraphs = [
  title,
  '（2010年12月23日某市总工会第十届委员会第三次会议通过）',
  '目　录',
  '第一章　总则',
  '第二章　伙食委员会',
  '第一章　总则',
  // As offices paste it: lines of one paragraph.
  '第一条　为了办好职工食堂，制定本办法。\n第二条　本办法适用于本市企业。',
  '（一）三十人以上的；',
  '第二章　伙食委员会',
  ...Array.from(
    { length: 26 },
    (_, index) =>
      `第${index + 3}条　伙食委员会每季度公布第${index + 3}项账目，并听取职工对饭菜、价格和服务的意见；意见应当在十日内答复。`,
  ),
  '第三十一条　本办法自2011年5月1日起施行。',
];
const wordFile = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A delegate's way into a congress that has just begun. */
async function codeOfDelegate(host: Client): Promise<string> {
  const { id } = await host.post<{ id: string }>('/congresses', founding);
  await host.join(id);
  const [approval, roster] = host.congress.steps.map((step) => step.id) as [string, string];
  await host.must({ type: 'openStep', stepId: approval });
  const opinion = { agrees: true, document: document('批复', '18号') };
  const opinions = { management: opinion, upperUnion: opinion } as never;
  await host.must({ type: 'recordApproval', mode: 'online', reason: '三班生产', ...(opinions as object) } as never);
  await host.must({ type: 'closeStep', stepId: approval });
  await host.must({ type: 'openStep', stepId: roster });
  const somebody = { name: '张大勇', staffNumber: 'QH1003', gender: 'male', category: 'front-line' } as const;
  await host.must({
    type: 'importRoster',
    people: [{ ...somebody, capacity: 'formal', unit: '机加车间', phoneTail: null }],
  });
  const { codes } = await host.post<{ codes: { code: string }[] }>(`/congresses/${id}/codes`, {});
  return codes[0]!.code;
}

/** The article that the address names is on the screen, below what stays at its head. */
async function inSight(page: Page, words: string): Promise<void> {
  const section = page.locator('section[data-cited]').filter({ hasText: words });
  await section.waitFor();
  await expect
    .poll(async () => {
      const box = await section.boundingBox();
      return box !== null && box.y >= 60 && box.y < page.viewportSize()!.height / 2;
    })
    .toBe(true);
}

story(
  'the library of regulations',
  async (house) => {
    const { username, password } = house.administrator;
    const host = await Client.enter(house.url, 'password', { username, password });
    house.whenOver(() => host.leave());
    return { house, host, desk: await house.open('host', 'desk') };
  },
  (now) => {
    test('the empty library says what to do; a Word file is looked at, and saved', async () => {
      const { house, desk } = now();
      await signInStaff(desk, house.url, house.administrator, '/console');
      await desk.getByRole('link', { name: '法规库' }).click();
      await says(desk, '本单位还没有导入法规');
      await look(desk, 'regulations, empty', 'No regulation is loaded yet');
      await desk.getByRole('main').getByRole('link', { name: '导入法规' }).click();
      const file = desk.locator('input[type=file]');
      await file.setInputFiles({ name: '坏的.docx', mimeType: wordFile, buffer: Buffer.from('PK\x03\x04') });
      await says(desk, '打不开这个文件');
      const gbk = Buffer.from('b9d8d3dad5d9bfaabbe1d2e9b5c4cda8d6aa', 'hex');
      await file.setInputFiles({ name: '通知.txt', mimeType: 'text/plain', buffer: gbk });
      await says(desk, /没有识别出条文.*关于召开会议的通知/);
      await saysWhyNot(desk, /^保存/, '没有识别出条文，不能保存');
      await file.setInputFiles({ name: '办法.docx', mimeType: wordFile, buffer: docxOf(paragraphs) });
      await says(desk, '识别出 29 条。');
      await says(desk, '缺少第二十九条至第三十条');
      await saysWhyNot(desk, /^保存/, '请填写名称、制定机关和两个日期');
      await desk.getByLabel('制定机关').fill('某市总工会');
      await look(desk, 'regulations, a preview', '29 articles were recognized.');
      expect(await desk.getByLabel('名称').inputValue()).toBe(title);
      expect(await desk.getByLabel('施行日期').inputValue()).toBe('2011-05-01');
      await press(desk, '保存（29 条）');
      await desk.getByRole('heading', { level: 1, name: title }).waitFor();
      await says(desk, '现行有效');
      await says(desk, /大会秘书处 导入/);
      await look(desk, 'regulations, one of them', 'Editions');
    });

    test('an article is found by word and opened; an edition is replaced, and withdrawn with a reason', async () => {
      const { desk } = now();
      await desk.getByRole('link', { name: '← 法规库' }).click();
      await desk.getByRole('searchbox').fill('公布 第十七项');
      await says(desk, '没有条文含有“公布 第十七项”');
      await desk.getByRole('searchbox').fill('公布 第17项');
      await says(desk, '找到 1 条');
      expect(await desk.locator('mark').allTextContents()).toEqual(['公布', '第17项']);
      await desk.getByRole('link', { name: /^第十七条/ }).click();
      await inSight(desk, '公布第17项账目');
      expect(decodeURIComponent(desk.url())).toMatch(/#第十七条$/);
      await desk.getByRole('link', { name: '导入新版本' }).click();
      const file = { name: '新.md', mimeType: 'text/markdown', buffer: Buffer.from('**第一条**　全新的第一条。') };
      await desk.locator('input[type=file]').setInputFiles(file);
      await says(desk, /已在法规库中，这份将作为它的新版本/);
      await desk.getByLabel('制定机关').fill('某市总工会');
      await desk.getByLabel('通过或修正日期').fill('2017-11-23');
      await desk.getByLabel('施行日期').fill('2018-01-01');
      await press(desk, '保存为新版本（1 条）');
      await says(desk, '全新的第一条。');
      await says(desk, '已被新版本替代');
      await press(desk, /^撤下2018年1月1日/);
      await desk.getByRole('dialog').getByLabel('原因').fill('导错了文件');
      await look(desk, 'regulations, withdrawing', 'Withdraw this edition?');
      await desk.getByRole('dialog').getByRole('button', { name: '撤下', exact: true }).click();
      await says(desk, '（导错了文件）');
      await saysNot(desk, '全新的第一条。');
    });

    test('L-7: beside the source of a number stands its article, once the regulation is loaded', async () => {
      const { house, host, desk } = now();
      await desk.goto(`${house.url}/console/new`);
      await desk.getByRole('radio', { name: '年度例会' }).click();
      await press(desk, '下一步');
      await desk.getByRole('radio', { name: '全国规则', exact: true }).click();
      const source = desk.getByRole('cell').filter({ hasText: '《企业民主管理规定》第二十条' }).first();
      const inFull = source.getByText('条文原文');
      await inFull.click();
      await says(source, '本单位尚未导入该法规。');
      const wish = {
        title: '企业民主管理规定（试读）',
        issuer: '某部',
        number: '',
        text: '第二十条　这里是第二十条的文字。',
      };
      await host.post('/regulations', {
        id: randomUUID(),
        ...wish,
        adoptedOn: '2012-02-13',
        inForceFrom: '2012-02-13',
      });
      await inFull.click();
      await inFull.click();
      await says(source, '这里是第二十条的文字。');
      await look(desk, 'regulations, an article beside a number', 'The article itself');
      await source.getByRole('link', { name: '《企业民主管理规定（试读）》全文' }).click();
      await inSight(desk, '这里是第二十条的文字。');
    });

    test('a delegate reads an article on a phone', async () => {
      const { house, host } = now();
      const phone = await house.open('张大勇', 'phone');
      await comeIn(phone, house.url, await codeOfDelegate(host));
      await phone.getByRole('link', { name: '文件' }).click();
      await phone.getByRole('link', { name: /^法规库/ }).click();
      await phone.getByRole('searchbox').fill('三十人以上');
      await phone.getByRole('link', { name: /^第二条/ }).click();
      await inSight(phone, '三十人以上');
      await look(phone, 'regulations, on a phone', 'In force');
      await saysNot(phone, '撤下');
      const { mayLoad, regulations } = await host.get<Library>('/regulations');
      expect([mayLoad, regulations.length]).toEqual([true, 2]);
    });
  },
);
