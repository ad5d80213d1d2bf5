/** How a congress comes to be, by its host at the console, all of it by hand: from signing in to a roster. */
import fs from 'node:fs';
import type { CongressCard } from '@congress/contract/congress/resources';
import { demoOf, rosterRow, type SeedPerson } from '@congress/db/seed/demo';
import { Secret, TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { Client } from '../../scripts/demo/client.ts';
import { comeIn, signInStaff } from '../support/faces.ts';
import { confirm, goOn, look, pick, press, says, saysWhyNot } from './parts/expectations.ts';
import { DELEGATES } from './parts/hall.ts';
import { story } from './parts/story.ts';

const material = demoOf(DELEGATES);

const categories = { 'front-line': '一线职工', technical: '专业技术人员', manager: '中层以上管理人员' };
const capacities = { formal: '正式代表', 'non-voting': '列席代表', guest: '特邀代表' };

/** A person as a row of a spreadsheet. */
function sheetRow(person: SeedPerson): string {
  const { name, staffNumber, gender, category, capacity, unit } = rosterRow(person);
  const cells = [name, staffNumber, gender === 'female' ? '女' : '男', category ? categories[category] : ''];
  return [...cells, capacities[capacity], unit].join('\t');
}

story(
  'the founding',
  async (house) => {
    const { username, password } = house.administrator;
    const host = await Client.enter(house.url, 'password', { username, password });
    return { house, host, desk: await house.open('host', 'desk') };
  },
  (now) => {
    const rows = material.people.map(sheetRow);

    test('a wrong password is refused in words; the right one leads to the congresses', async () => {
      const { house, desk } = now();
      await desk.goto(`${house.url}/?as=staff`);
      await desk.locator('input[autocomplete=username]').fill(house.administrator.username);
      await desk.locator('input[type=password]').fill('not the password');
      await press(desk, '登录会务台');
      await says(desk.getByRole('alert'), '账号、密码或代表码不正确');
      await look(desk, 'entrance, a wrong password', 'Wrong account, password or code');
      await signInStaff(desk, house.url, house.administrator, '/console');
      await says(desk, '还没有大会');
      await look(desk, 'console, no congress');
    });

    test('the second step is set up with an app, asked for at the next sign-in, and turned off again', async () => {
      const { house, desk } = now();
      const { username, password } = house.administrator;
      await desk.goto(`${house.url}/console/account`);
      await press(desk, '开启两步登录');
      const letters = await desk.getByText(/^([A-Z2-7]{4} ){8}$/).textContent();
      const secret = Secret.fromBase32((letters ?? '').replaceAll(' ', ''));
      await desk.getByLabel('验证器上的六位数字').fill(new TOTP({ secret }).generate());
      await look(desk, 'account, second step', 'Scan');
      await press(desk, '确认开启');
      await says(desk, /只显示这一次/);
      const recovery = await desk.locator('ol > li').first().textContent();
      await press(desk, '已经记下');
      await says(desk, /还有 10 个备用码/);
      await desk.goto(`${house.url}/?as=staff`);
      await desk.locator('input[autocomplete=username]').fill(username);
      await desk.locator('input[type=password]').fill(password);
      await press(desk, '登录会务台');
      await desk.getByLabel('验证器上的六位数字').fill('000000');
      await press(desk, '登录会务台');
      await says(desk.getByRole('alert'), '验证码不正确');
      await desk.getByLabel('验证器上的六位数字').fill(recovery ?? '');
      await look(desk, 'entrance, second step');
      await press(desk, '登录会务台');
      await says(desk, '还没有大会');
      await desk.goto(`${house.url}/console/account`);
      await says(desk, /还有 9 个备用码/);
      await press(desk, '关闭两步登录');
      await desk.getByLabel('密码', { exact: true }).fill(password);
      await press(desk, '关闭两步登录');
      await says(desk, /开启后，登录会务台/);
      await desk.goto(`${house.url}/console`);
      await says(desk, '还没有大会');
    });

    test('a congress is founded from a template and a set of rules', async () => {
      const { house, host, desk } = now();
      const { founding } = material;
      await desk.getByRole('link', { name: '新建大会' }).click();
      await desk.getByRole('radio', { name: '年度例会' }).click();
      await look(desk, 'console, template');
      await press(desk, '下一步');
      await desk.getByRole('radio', { name: '演示规则' }).click();
      await says(desk, /等待天数为零/);
      await look(desk, 'console, rules');
      await press(desk, '下一步');
      await saysWhyNot(desk, '创建大会', '请填写「第几届」');
      await desk.getByLabel('第几届').fill(String(founding.term));
      await desk.getByLabel('第几次会议').fill(String(founding.session));
      expect(await desk.getByLabel('大会名称').inputValue()).toContain('第三届第二次');
      await desk.getByLabel('大会名称').fill(founding.title);
      await desk.getByLabel('其中女职工').fill(String(founding.staff.total + 1));
      await desk.getByLabel('职工总数').fill(String(founding.staff.total));
      await saysWhyNot(desk, '创建大会', '女职工人数多于职工总数');
      await desk.getByLabel('其中女职工').fill(String(founding.staff.women));
      await look(desk, 'console, founding');
      await press(desk, '创建大会');
      await says(desk, '开始「请示批复」');
      const [card] = await host.get<CongressCard[]>('/congresses');
      expect(card).toMatchObject({ title: founding.title, profile: 'demo' });
      await host.join(card!.id);
      house.whenOver(() => host.leave());
    });

    test('no step is skipped: what comes later cannot be opened, closed or taken away', async () => {
      const { house, host, desk } = now();
      const { url } = house;
      const { congressId } = host;
      await confirm(desk, '开始「请示批复」');
      await saysWhyNot(desk, '办结「请示批复」', /未满足/);
      for (const kind of ['ballot', 'publication'] as const) {
        const { id } = host.congress.steps.find((step) => step.kind === kind)!;
        await desk.goto(`${url}/console/${congressId}/steps/${id}`);
        await says(desk, '尚未开始');
        expect(await desk.getByRole('button', { name: /^开始/ }).count()).toBe(0);
      }
      await look(desk, 'console, a step to come');
      await desk.goto(`${url}/console/${congressId}/plan`);
      await says(desk, '法定环节不能删除');
      expect(await desk.getByRole('button', { name: '删除表决选举' }).count(), 'a mandatory step').toBe(0);
      expect(await desk.getByRole('button', { name: '删除述职评议' }).count(), 'an optional one').toBe(1);
      await look(desk, 'console, plan');
      await desk.goto(`${url}/console/${congressId}`);
    });

    test('what comes later is drafted ahead, and nothing that was typed is lost by a slip', async () => {
      const { house, host, desk } = now();
      const step = (kind: string): string =>
        `${house.url}/console/${host.congressId}/steps/${host.congress.steps.find((one) => one.kind === kind)!.id}`;
      const { title, text } = material.items[0]!;
      await desk.goto(step('agenda'));
      await says(desk, /可以提前起草议题和议程/);
      await press(desk, '添加议题');
      await desk.getByLabel('议题名称').fill(title);
      await desk.getByLabel('议题文本').fill(text);
      await desk.keyboard.press('Escape');
      await desk.getByRole('dialog').waitFor({ state: 'hidden' });
      await desk.reload();
      await press(desk, '继续添加议题（有草稿）');
      await says(desk, '这里是上次没有提交的内容。');
      expect(await desk.getByLabel('议题名称').inputValue()).toBe(title);
      const shown = async (): Promise<string> => (await desk.getByLabel('议题文本').innerText()).replaceAll(/\s/g, '');
      await expect.poll(shown).toBe(text.replaceAll(/\s/g, ''));
      await look(desk, 'console, an item found again');
      await press(desk, '保存');
      await desk.getByRole('dialog').waitFor({ state: 'hidden' });
      await says(desk, title);
      expect(host.congress.items, 'drafted while the first step is open').toMatchObject([{ title }]);
      await press(desk, '添加议题');
      expect(await desk.getByLabel('议题名称').inputValue(), 'a new item begins empty').toBe('');
      await desk.keyboard.press('Escape');
      await desk.goto(step('notice'));
      await desk.getByLabel('地点').fill('公司大会议室及线上会场');
      await desk.getByLabel('开会时间').fill('2026-11-20T09:00');
      await saysWhyNot(desk, '发出通知', /到「通知送达」环节才能发出/);
      await look(desk, 'console, a notice drafted ahead');
      await desk.goto(`${house.url}/console/${host.congressId}`);
      expect(host.congress.steps.filter(({ state }) => state !== 'pending').map(({ kind }) => kind)).toEqual([
        'approval',
      ]);
    });

    test('the approval is recorded with its documents', async () => {
      const { desk } = now();
      await desk.getByLabel('采用该形式的理由').fill('三班生产，部分代表在外地项目部。');
      expect(await desk.getByRole('radio', { checked: true }).count(), 'nothing is chosen beforehand').toBe(0);
      await saysWhyNot(desk, '登记批复', '请填写「会议形式」');
      await desk.getByRole('radio', { name: '线上线下结合' }).check();
      await saysWhyNot(desk, '登记批复', '请填写「行政方意见」');
      for (const [whose, number] of [
        ['行政方意见', '启衡函〔2026〕18号'],
        ['上级工会意见', '津装工发〔2026〕9号'],
      ] as const) {
        const opinion = desk.getByRole('group', { name: whose });
        await opinion.getByRole('radio', { name: '同意', exact: true }).check();
        await opinion.getByLabel('文号').fill(number);
        await opinion.getByLabel('日期').fill('2026-10-12');
      }
      await desk.reload();
      await says(desk, '这里是上次没有提交的内容。');
      expect(await desk.getByLabel('采用该形式的理由').inputValue()).toBe('三班生产，部分代表在外地项目部。');
      await look(desk, 'console, approval');
      await press(desk, '登记批复');
      await says(desk, /启衡函〔2026〕18号/);
      await goOn(desk, '请示批复', '代表产生');
    });

    test('a pasted roster is taken in as a whole, or not at all', async () => {
      const { host, desk } = now();
      const paste = desk.getByLabel('从电子表格复制，粘贴到这里');
      const [, second = ''] = rows;
      await paste.fill([...rows.slice(0, -1), rows.at(-1)!.replace(/\t[女男]\t/, '\t不详\t'), second].join('\n'));
      await says(desk, /2 行有误/);
      await desk.getByLabel('只看有误的行').check();
      await says(desk, '性别「不详」无法识别。');
      await says(desk, '工号与第 2 行重复。');
      await saysWhyNot(desk, /^录入全部/, '有 2 行需要修改，全部正确后才能录入');
      await look(desk, 'console, a roster with faults', /2 rows/);
      expect(host.congress.roster.formal, 'nothing is taken in').toBe(0);
      await paste.fill(rows.join('\n'));
      await says(desk, '没有错误。');
      await press(desk, /^录入全部/);
      await says(desk, `已录入 ${rows.length} 人。`);
      await host.until('the roster', ({ congress }) => congress.roster.formal === DELEGATES);
      for (const reason of await desk.getByLabel(/^说明：/).all()) await reason.fill('按各单位职工人数分配名额。');
      await look(desk, 'console, composition');
      await press(desk, '确认名册完成');
      await says(desk, '名册已确认完成。名册再有变动，须重新确认。');
    });

    test('a personal code is shown once, and lets its owner in', async () => {
      const { house, host, desk } = now();
      const { name } = material.people[0]!;
      await desk.goto(`${house.url}/console/${host.congressId}/people`);
      await press(desk, '为部分人员签发');
      await pick(desk, [name], '签发');
      const slip = desk.getByRole('dialog').filter({ hasText: name });
      await says(slip, /代表码只在此显示一次/);
      const code = /[0-9A-Z]{4}[-\s]?[0-9A-Z]{4}[-\s]?[0-9A-Z]{4}/.exec((await slip.textContent()) ?? '')?.[0] ?? '';
      await look(desk, 'console, a code');
      await slip.getByRole('button', { name: '关闭' }).click();
      await says(desk, '还有 1 个代表码没有保存，仍然关闭？');
      await desk.getByRole('dialog').last().getByRole('button', { name: '取消', exact: true }).click();
      const saved = desk.waitForEvent('download');
      await press(desk, '导出表格（1 人）');
      expect(fs.readFileSync(await (await saved).path(), 'utf8')).toContain(
        `${name},${material.people[0]!.staffNumber},`,
      );
      await says(desk, '全部代表码都已打印、导出或复制，可以关闭。');
      await slip.getByRole('button', { name: '关闭' }).click();
      await slip.waitFor({ state: 'hidden' });
      await says(desk.getByRole('listitem').filter({ hasText: name }), '已签发未进入');
      const phone = await house.open(name, 'phone');
      await comeIn(phone, house.url, code);
      await says(phone, `${name} 代表，您好`);
      await desk.reload();
      await says(desk.getByRole('listitem').filter({ hasText: name }), '已进入');
      await says(desk, `为未签发的 ${rows.length - 1} 人签发`);
      await look(desk, 'console, people');
    });

    test('a person is corrected in place, and only who has a code exchanges it', async () => {
      const { host, desk } = now();
      const [{ name }, second] = material.people as [SeedPerson, SeedPerson];
      await press(desk, `详情：${name}`);
      await desk.getByRole('dialog').getByRole('button', { name: '换码' }).waitFor();
      await desk.keyboard.press('Escape');
      await press(desk, `详情：${second.name}`);
      const dialog = desk.getByRole('dialog');
      await dialog.getByRole('button', { name: '签发代表码' }).waitFor();
      expect(await dialog.getByRole('button', { name: '换码' }).count()).toBe(0);
      await dialog.getByLabel('姓名').fill('欧阳改');
      await look(desk, 'console, a person');
      await dialog.getByRole('button', { name: '保存' }).click();
      await says(desk, '欧阳改');
      expect(host.congress.roster.formal).toBe(DELEGATES);
      await desk.getByRole('link', { name: '日志' }).click();
      await says(desk.getByRole('listitem').filter({ hasText: '名册变动' }).first(), `${host.name}（会务人员）`);
      await look(desk, 'console, log');
    });

    test('B-12a: where the rule prints 半数以上, how exactly half counts is chosen before the ballot, with a reason', async () => {
      const { house, host, desk } = now();
      const founding = { ...material.founding, title: '按上海条例召开的会议', profile: 'shanghai' as const };
      const { id } = await host.post<{ id: string }>('/congresses', founding);
      await desk.goto(`${house.url}/console/${id}`);
      await press(desk, /^开始「请示批复」/);
      await desk.getByRole('dialog').getByRole('button', { name: /^开始/ }).click();
      await desk
        .getByRole('link', { name: /议题议程/ })
        .first()
        .click();
      const card = desk.getByRole('region', { name: '恰为半数时如何计票' });
      await says(card, '恰为半数，不通过。');
      await card.getByRole('button', { name: /^为什么？/ }).click();
      const why = desk.getByRole('dialog', { name: '依据' });
      await says(why, '《上海市职工代表大会条例》第三十一条');
      await says(why, '原文用语：半数以上');
      await why.getByRole('button', { name: '关闭' }).click();
      await press(desk, '选定计票方式');
      await card.getByLabel('按条文“半数以上”计：通过').check();
      await saysWhyNot(desk, '选定', '请填写「理由」');
      await card.getByLabel('理由').fill('依条例原文。');
      await look(desk, 'console, choosing how half is counted', 'How exactly half is counted');
      await confirm(desk, '选定');
      await says(card, '恰为半数，即为通过。');
      await says(card, '依条例原文。');
      await look(desk, 'console, how half is counted');
    });
  },
);
