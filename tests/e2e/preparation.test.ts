/**
 * How a congress is prepared, by its host at the console: from the groups to the notice, each step by hand at least
 * once. What would only be the same again is done by wire.
 */
import { demoOf } from '@congress/db/seed/demo';
import { expect, test } from 'vitest';
import type { Client } from '../../scripts/demo/client.ts';
import { leaderOf } from '../../scripts/demo/officers.ts';
import { choose, confirm, goOn, look, pick, press, says, saysNot, saysWhyNot } from './parts/expectations.ts';
import { all, atConsole, DELEGATES, onPhone, openHall, turnTo } from './parts/hall.ts';
import { clipboard, contractFile, contractText, paste, pastedText } from './parts/office.ts';
import { story } from './parts/story.ts';
import { docx, photo } from '../support/files/hostile.ts';

const material = demoOf(DELEGATES);
const zeros = new Uint8Array(8);

/** Waits until the first item has this text, and no other. */
async function kept({ host }: { host: Client }, text: string): Promise<void> {
  const documents = (): Promise<{ text: string }> =>
    host.get(`/congresses/${host.congress.id}/documents/${host.congress.items[0]?.text?.documentId}`);
  await expect.poll(async () => (await documents()).text).toBe(text);
}

story(
  'the preparation',
  async (house) => {
    const hall = await openHall(house, 'grouping');
    const { cast } = hall;
    const [{ page: desk }, phone] = await Promise.all([atConsole(hall), onPhone(hall, cast.formal[0]!)]);
    return { hall, cast, host: cast.host, desk, phone };
  },
  (now) => {
    test('groups are named, filled, and given their leaders', async () => {
      const { cast, host, desk } = now();
      const { formal } = cast;
      const [group] = material.groups;
      await desk.getByLabel('团（组）名称，每行一个').fill(material.groups.map(({ name }) => name).join('\n'));
      await press(desk, `保存 ${material.groups.length} 个团（组）`);
      await choose(desk, '编入哪个团（组）', group!.name);
      const members = formal.filter(({ seed }) => seed.group === 0);
      await press(desk, '选择人员');
      await pick(
        desk,
        members.map(({ person }) => person.name),
        `编入${group!.name}`,
      );
      await says(desk, `正式代表 ${members.length} 人`);
      await press(desk, `选定团（组）长：${group!.name}`);
      await look(desk, 'console, choosing a leader');
      await pick(desk, [leaderOf(cast, 0).person.name], '选定');
      await host.until('the leader', ({ congress }) => congress.groups[0]?.leaderId === leaderOf(cast, 0).person.id);
      await saysWhyNot(desk, '办结「编团」', /未满足/);
      for (const [index, { id: groupId }] of host.congress.groups.entries()) {
        if (index === 0) continue;
        const personIds = formal.filter(({ seed }) => seed.group === index).map(({ person }) => person.id);
        await host.must({ type: 'assignToGroup', groupId, personIds });
        await host.must({ type: 'appointLeader', groupId, personId: leaderOf(cast, index).person.id });
      }
      await look(desk, 'console, groups');
      await goOn(desk, '编团', '资格审查');
    });

    test('the credentials panel is appointed, and signs', async () => {
      const { cast, host, desk } = now();
      const panel = cast.formal.slice(2, 5);
      const newcomer = {
        name: '慕容新',
        staffNumber: 'N-1',
        gender: 'female',
        category: 'front-line',
        capacity: 'formal',
      } as const;
      await host.must({ type: 'importRoster', people: [{ ...newcomer, unit: '', phoneTail: null }] });
      await press(desk, '成立资格审查小组');
      await pick(desk, [newcomer.name], '确定成员');
      await says(desk, `小组成员凭代表码进入后，在自己的手机上签署。还没有代表码：${newcomer.name}。`);
      await press(desk, '为未签发的 1 人签发');
      await says(desk.getByRole('dialog'), '已签发 1 个代表码');
      await desk.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
      await press(desk, '仍然关闭');
      await desk.getByText('还没有代表码').waitFor({ state: 'hidden' });
      const { people } = await host.get<{ people: { id: string }[] }>(
        `/congresses/${host.congressId}/people?q=${newcomer.staffNumber}`,
      );
      await host.must({ type: 'removePerson', personId: people[0]!.id, reason: '误录' });
      await host.until('the roster', ({ congress }) => congress.roster.formal === DELEGATES);
      await press(desk, '调整成员');
      // The desk's list of people follows a moment later; who is gone from it cannot be chosen any more.
      await desk.getByRole('dialog').getByRole('textbox').fill(newcomer.name);
      await says(desk.getByRole('dialog'), '没有符合条件的人员');
      await pick(
        desk,
        panel.map(({ person }) => person.name),
        '确定成员',
      );
      const ids = panel.map(({ person }) => person.id).toSorted();
      await host.until(
        'the panel',
        ({ congress }) => String(congress.offices.credentialsPanel.toSorted()) === String(ids),
      );
      await says(desk, '待签字（在其手机上）');
      await saysWhyNot(desk, '办结「资格审查」', /未满足/);
      await look(desk, 'console, credentials');
      for (const member of panel) await member.must({ type: 'signCredentials' });
      await goOn(desk, '资格审查', '提案征集');
    });

    test('a delegate proposes on their phone; the proposal is reviewed at the desk', async () => {
      const { hall, cast, host, desk, phone } = now();
      const { title, text } = material.proposals[0]!;
      await turnTo(hall, phone, 'proposals/new');
      await phone.page.getByLabel('案名').fill(title);
      await phone.page.locator('textarea').fill(text);
      await press(phone.page, '提交提案');
      await says(desk, title);
      const proposalId = host.congress.proposals[0]!.id;
      await turnTo(hall, phone, `proposals/${proposalId}`);
      const choosing = phone.page.locator('input[type=file]').first();
      const macros = { name: '说明.docx', mimeType: '', buffer: Buffer.from(docx({ 'word/vbaProject.bin': zeros })) };
      await choosing.setInputFiles([macros, { name: '现场.jpg', mimeType: '', buffer: Buffer.from(await photo()) }]);
      await says(phone.page, '文件中含有宏');
      await press(phone.page, '取消上传 说明.docx');
      await phone.page.locator('img[data-copy=thumbnail]').waitFor();
      await look(phone.page, 'phone, a proposal with a picture');
      await press(phone.page, '查看 现场.jpg');
      await phone.page.locator('img[data-copy=shown]').waitFor();
      await phone.page.keyboard.press('Escape');
      // Staff see it at once, and have it by its name.
      const saving = desk.waitForEvent('download');
      await press(desk, '查看 现场.jpg');
      await press(desk, '下载原件');
      expect((await saving).suggestedFilename()).toBe('现场.jpg');
      await desk.keyboard.press('Escape');
      await press(desk, `审查「${title}」`);
      await desk.getByRole('radio', { name: '立案', exact: true }).click();
      await saysWhyNot(desk, '立案', /还差 \d 人附议，不能立案/);
      await look(desk, 'console, too few seconders');
      await all(cast.formal.slice(1, 3), (one) => one.must({ type: 'secondProposal', proposalId }));
      await desk.getByRole('dialog').getByRole('button', { name: '立案', exact: true }).click();
      await confirm(desk, '截止征集');
      await look(desk, 'console, proposals');
      await goOn(desk, '提案征集', '议题议程');
    });

    test('items get their power, their ballot and their text, and an agenda is made of them', async () => {
      const { hall, host, desk, phone } = now();
      const [own, ...rest] = material.items;
      await press(desk, '添加议题');
      await desk.getByLabel('议题名称').fill(own!.title);
      await saysWhyNot(desk, '保存', '请填写「议题文本」');
      await desk.getByLabel('涉及职工切身利益').check();
      await desk.getByLabel('议题文本').fill(own!.text);
      await look(desk, 'console, an item');
      await press(desk, '保存');
      await says(desk, '审议通过 · 无记名投票 · 涉及职工切身利益');
      for (const item of rest) await host.must({ type: 'addItem', ...item });
      await says(desk, rest.at(-1)!.title);
      await desk.getByRole('button', { name: `修改「${own!.title}」` }).click();
      await desk
        .locator('input[type=file][accept=".docx"]')
        .setInputFiles({ name: '合同.docx', mimeType: '', buffer: contractFile });
      await says(desk, '已导入“合同.docx”。1 个合并的单元格已拆开，请核对。');
      await press(desk, '保存');
      await kept(now(), contractText);
      await desk.getByRole('button', { name: `修改「${own!.title}」` }).click();
      await desk.getByLabel('议题文本').press('Control+a');
      await paste(desk, clipboard);
      await look(desk, 'console, an item pasted from Word');
      await press(desk, '保存');
      await kept(now(), pastedText);
      expect(await desk.title()).not.toBe('owned');
      await press(desk, '比较稿次');
      await says(desk, /共 \d+ 处改动/);
      await look(desk, 'console, what changed in an item');
      await desk.keyboard.press('Escape');
      await turnTo(hall, phone, `items/${host.congress.items[0]!.id}`);
      await phone.page.getByRole('link', { name: /与前一稿比较/ }).click();
      await says(phone.page, '删去的文字');
      await look(phone.page, 'delegate, what changed in an item');
      await press(desk, '按议题生成议程');
      await look(desk, 'console, making the agenda');
      await press(desk, '排定议程');
      await says(desk, /共 \d+ 分钟/);
      await goOn(desk, '议题议程', '通知送达');
    });

    test('notice is given once, and reaches everyone', async () => {
      const { hall, cast, desk, phone } = now();
      const { formal, others } = cast;
      await desk.getByLabel('开会时间').fill('2026-11-20T09:00');
      await desk.getByLabel('地点').fill('公司大会议室及线上会场');
      expect(await desk.getByLabel('通知正文').innerText()).toContain(material.items[0]!.title);
      await look(desk, 'console, notice');
      await confirm(desk, '发出通知');
      await says(desk, /还有 \d+ 人未确认收到/);
      await turnTo(hall, phone, 'notice');
      await press(phone.page, '确认收到通知');
      await says(phone.page, '您已确认收到通知');
      await look(phone.page, 'delegate, notice');
      await press(desk, '登记送达');
      await pick(desk, [formal[1]!.person.name], '登记送达');
      await all([...formal.slice(2), ...others], (one) => one.must({ type: 'confirmNotice' }));
      await says(desk, '全部人员均已收到通知。');
      await look(desk, 'console, notice delivered');
      await goOn(desk, '通知送达', '会前讨论');
      await saysNot(desk, '未能办理');
    });
  },
);
