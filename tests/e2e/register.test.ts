/** The register at the console, by hand; and a delegate of two congresses, who goes from one to the other. */
import { randomUUID } from 'node:crypto';
import type { Members } from '@congress/contract/kernel/register/register';
import type { Person } from '@congress/contract/congress/preparation/resources';
import { founding } from '@congress/db/seed/demo';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { setParent } from '../../scripts/admin/tree.ts';
import { Client } from '../../scripts/demo/client.ts';
import { dayFromNow, document } from '../../scripts/demo/scenes/scene.ts';
import { foundTenantIn } from '../../scripts/seed/tenant.ts';
import { comeIn, keepStaff, signInStaff } from '../support/faces.ts';
import { choose, look, press, says, saysNot, saysWhyNot } from './parts/expectations.ts';
import type { House } from './parts/house.ts';
import { story } from './parts/story.ts';

const sheet = [
  '姓名\t工号\t性别\t单位\t选区\t类别\t手机',
  '王立恒\tQH1001\t男\t总装车间\t总装选区\t一线职工\t13800001234',
  '李晓岚\tQH1002\t女\t机加车间\t机加选区\t专业技术人员',
  '张大勇\tQH1003\t男\t机加车间\t机加选区\t一线职工',
];

/** A congress at its roster. */
async function atRoster(host: Client, title: string, session: number): Promise<string> {
  const { id } = await host.post<{ id: string }>('/congresses', { ...founding, title, session });
  await host.join(id);
  const step = (kind: string): string => host.congress.steps.find((each) => each.kind === kind)!.id;
  await host.must({ type: 'openStep', stepId: step('approval') });
  const [management, upperUnion] = ['18号', '9号'].map((number) => ({
    agrees: true,
    document: document('批复', number),
  })) as [never, never];
  await host.must({ type: 'recordApproval', mode: 'online', reason: '三班生产', management, upperUnion });
  await host.must({ type: 'closeStep', stepId: step('approval') });
  await host.must({ type: 'openStep', stepId: step('roster') });
  return id;
}

/** A federation over the house's organization, which has a congress that met long ago and was never filed. */
async function upperUnionOver(house: House, host: Client): Promise<{ admin: Client; observer: Client }> {
  const upper = await foundTenantIn(house.databaseUrl, '某市总工会', 'upper', { kind: 'municipal' });
  const wish = { ...founding, profile: 'national', title: '不应外传的标题', term: 5, session: 1 };
  const { id } = await host.post<{ id: string }>('/congresses', wish);
  const owner = postgres(house.databaseUrl, { max: 1 });
  await setParent(owner, house.administrator.organizationId, upper.organizationId);
  await owner`update organization set staff = 1286, members = 21 where id = ${house.administrator.organizationId}`;
  await owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`update step set state = 'closed', closed_at = '2024-03-01' where congress_id = ${id} and phase <> 'after'`;
  });
  await owner.end();
  const { username, password } = upper;
  const admin = await Client.enter(house.url, 'password', { username, password });
  const observer = { username: 'looks-on', password: randomUUID() };
  await admin.post('/accounts', { ...observer, name: '基层工作部', role: 'upper-observer' });
  return { admin, observer: await Client.enter(house.url, 'password', observer) };
}

story(
  'the register',
  async (house) => {
    const { username, password } = house.administrator;
    const enter = async (): Promise<Client> => {
      const host = await Client.enter(house.url, 'password', { username, password });
      house.whenOver(() => host.leave());
      return host;
    };
    const host = await enter();
    return { house, host, enter, desk: await house.open('host', 'desk') };
  },
  (now) => {
    test('the empty register says what to do; people are pasted, looked at, and taken in', async () => {
      const { house, host, desk } = now();
      await signInStaff(desk, house.url, house.administrator, '/console');
      await desk.getByRole('link', { name: '名册' }).click();
      await says(desk, '名册还是空的');
      await look(desk, 'register, empty', 'The register is empty');
      await desk.getByRole('main').getByRole('link', { name: '录入人员' }).click();
      const paste = desk.getByLabel('从电子表格复制，粘贴到这里');
      await paste.fill([...sheet, '赵某\tQH1003\t不详'].join('\n'));
      await saysWhyNot(desk, '预览', /有 1 行需要修改/);
      await says(desk, /性别「不详」无法识别。工号与第 4 行重复。|性别「不详」无法识别。 工号与第 4 行重复。/);
      await look(desk, 'register, rows with faults', /1 row is wrong/);
      await paste.fill(sheet.join('\n'));
      await press(desk, '预览');
      await says(desk, '将新增 3 人，更新 0 人，0 人没有变化。');
      expect((await host.get<Members>('/register/members')).total, 'only looked at').toBe(0);
      await press(desk, /^录入（3 人有变动）/);
      await says(desk, '已录入：新增 3 人，更新 0 人，0 人没有变化。');
      await paste.fill([sheet[0], sheet[1]!.replace('总装车间', '装配车间')].join('\n'));
      await press(desk, '预览');
      await says(desk, '更新：单位');
      await look(desk, 'register, a preview', /would|Would add 0, change 1/);
      await press(desk, /^录入（1 人有变动）/);
      await says(desk, '已录入：新增 0 人，更新 1 人，0 人没有变化。');
    });

    test('a term is begun, with its days to go; a person is seated in it', async () => {
      const { house, desk } = now();
      await desk.goto(`${house.url}/console/register/terms`);
      await says(desk, '还没有届期');
      await press(desk, '设立职工代表大会第 1 届');
      await says(desk, /在任，还有 \d+ 天/);
      await desk.getByLabel('机构', { exact: true }).selectOption('committee');
      await desk.getByLabel('开始日期').fill(dayFromNow(-3 * 365 + 30));
      await desk.getByLabel('届满日期').fill(dayFromNow(40));
      await press(desk, '设立工会委员会第 1 届');
      await says(desk, '即将届满，还有 41 天');
      await says(desk, /届满前 90 天开始提醒。该天数为平台默认/);
      await look(desk, 'register, terms', /ends soon, 41 days left/);
      await desk.getByRole('link', { name: '人员', exact: true }).click();
      await desk.getByRole('textbox', { name: '查找姓名、工号或单位' }).fill('立恒');
      await says(desk, '共 1 人');
      await look(desk, 'register, people', '1 person');
      await desk.getByRole('link', { name: /王立恒/ }).click();
      await says(desk, '尾号 1234');
      await desk.getByText('登记职务', { exact: true }).click();
      await press(desk, '登记 王立恒 任职工代表');
      await says(desk, '现任');
      await says(desk, /职工代表大会第 1 届 · 总装选区/);
      await look(desk, 'register, a person', 'in office');
      await desk.getByRole('link', { name: '人员', exact: true }).click();
      await choose(desk, '现任职务', '职工代表');
      await says(desk, '共 1 人');
    });

    test('the roster of a congress is drawn from the live delegates', async () => {
      const { house, host, enter, desk } = now();
      const { members } = await host.get<Members>('/register/members?q=QH1003');
      const { terms } = await host.get<{ terms: { id: string; body: string }[] }>('/register/terms');
      const termId = terms.find(({ body }) => body === 'workers-congress')!.id;
      const seat = { id: randomUUID(), memberId: members[0]!.id, termId, office: 'congress-delegate' };
      await host.post('/register/seats', { ...seat, from: dayFromNow(0), how: 'elected', constituency: '机加选区' });
      const congressId = await atRoster(await enter(), '第三届第二次会议', 2);
      await desk.goto(`${house.url}/console/${congressId}`);
      await press(desk, '查看在任代表');
      await says(desk, '在任代表 2 人：将新增 2 人，更新 0 人，0 人没有变化。');
      await look(desk, 'register, drawing a roster', /2 live delegates/);
      await press(desk, '引入 2 名代表');
      await says(desk, '已引入：新增 2 人，更新 0 人，0 人没有变化。');
      await says(desk, '张大勇');
    });

    test('an imported roster is offered to the register', async () => {
      const { house, host, enter, desk } = now();
      const of = await enter();
      const congressId = await atRoster(of, '第三届第三次会议', 3);
      const entry = {
        gender: 'male',
        category: 'front-line',
        capacity: 'formal',
        unit: '机加车间',
        phoneTail: null,
      } as const;
      const people = [
        { ...entry, name: '张大勇', staffNumber: 'QH1003' },
        { ...entry, name: '周国安', staffNumber: 'QH1004', phoneTail: '5678' },
        { ...entry, name: '另一个人', staffNumber: 'QH1001' },
      ];
      await of.must({ type: 'importRoster', people });
      const rules = ['minimum-delegates', 'women-at-least', 'front-line-at-least', 'managers-at-most'] as const;
      await of.must({ type: 'completeRoster', explanations: rules.map((rule) => ({ rule, reason: '人数较少' })) });
      await desk.goto(`${house.url}/console/${congressId}`);
      await desk.getByText('报送到工会名册', { exact: true }).click();
      await press(desk, '预览');
      await says(desk, /将新增 1 人，更新 0 人，登记 1 名代表。/);
      await says(desk, /QH1001 另一个人 ≠ 王立恒/);
      await look(desk, 'register, offering a roster', /is somebody else’s in the register/);
      await press(desk, '报送');
      await says(desk, '已报送：新增 1 人，更新 0 人，登记 1 名代表。');
      expect((await host.get<Members>('/register/members?office=congress-delegate')).total).toBe(3);
    });

    test('a delegate of two congresses goes to the other without a second code', async () => {
      const { house, host } = now();
      const [second, first] = (await host.get<{ id: string; title: string }[]>('/congresses')) as [
        { id: string; title: string },
        { id: string; title: string },
      ];
      const { people } = await host.get<{ people: Person[] }>(`/congresses/${first.id}/people`);
      const both = people.find(({ staffNumber }) => staffNumber === 'QH1003')!;
      const only = people.find(({ staffNumber }) => staffNumber === 'QH1001')!;
      const { codes } = await host.post<{ codes: { personId: string; code: string }[] }>(
        `/congresses/${first.id}/codes`,
        { personIds: [both.id, only.id] },
      );
      const codeOf = (id: string): string => codes.find(({ personId }) => personId === id)!.code;
      const phone = await house.open('张大勇', 'phone');
      await comeIn(phone, house.url, codeOf(both.id));
      await says(phone, '我的其他大会');
      await look(phone, 'delegate, two congresses', 'My other congresses');
      await press(phone, second.title);
      await phone.waitForURL(`**/d/${second.id}`);
      await says(phone, '张大勇 代表，您好');
      await press(phone, first.title);
      await phone.waitForURL(`**/d/${first.id}`);

      const other = await house.open('王立恒', 'phone');
      await other.goto(`${house.url}/join#code=${codeOf(only.id)}`);
      await other.getByLabel('第 1 位').pressSequentially('1234');
      const told = other.waitForResponse(/\/me\/congresses$/);
      await press(other, '进入');
      await says(other, '王立恒 代表，您好');
      await told;
      await saysNot(other, '我的其他大会');
    });

    test('who leaves loses the offices bound to the employer', async () => {
      const { house, host, desk } = now();
      const { members } = await host.get<Members>('/register/members?q=QH1003');
      await desk.goto(`${house.url}/console/register/people/${members[0]!.id}`);
      await says(desk, '参加过的大会');
      await says(desk, '第三届第二次会议');
      await press(desk, '办理离开');
      const dialog = desk.getByRole('dialog');
      await saysWhyNot(desk, '确认离开', '请先填写原因');
      await dialog.getByLabel('原因').fill('退休');
      await look(desk, 'register, leaving', 'Does 张大勇 leave?');
      await press(desk, '确认离开');
      await says(desk, /结束：退休/);
      await says(desk, '已离开');
      await saysNot(desk, '办理离开');
    });

    test('T-2: an upper union looks on: units, figures with their definitions, and what is overdue', async () => {
      const { house, host } = now();
      const { admin, observer } = await upperUnionOver(house, host);
      const desk = await house.open('upper union', 'desk');
      await keepStaff(desk, house.url, observer);
      await desk.goto(`${house.url}/console`);
      await desk.waitForURL('**/upper');
      await says(desk, '所属 1 个单位');
      await says(desk, '职代会备案逾期');
      await says(desk, '第5届第1次');
      await says(desk, /会员较少，可联合建会或选举组织员/);
      await says(desk, /备案环节在期限过后才办结的职代会/);
      await saysNot(desk, /不应外传/);
      await look(desk, 'upper union, at a desk', 'Overdue: filing of a congress');
      await press(desk, /^收起某市总工会/);
      await desk.getByRole('button', { name: /^展开某市总工会/ }).waitFor();
      await saysNot(desk, /会员较少/);
      const phone = await house.open('upper union, on the way', 'phone');
      await keepStaff(phone, house.url, observer);
      await phone.goto(`${house.url}/console`);
      await phone.waitForURL('**/upper');
      await says(phone, '第5届第1次');
      await look(phone, 'upper union, on a phone', 'The units below');

      // T-8: its administrator adds a unit, and hands on the link that it begins with.
      const office = await house.open('upper union, administrator', 'desk');
      await keepStaff(office, house.url, admin);
      await office.goto(`${house.url}/console`);
      await office.getByRole('link', { name: '所属单位' }).click();
      await saysWhyNot(office, /^增加/, '请填写单位全称');
      await office.getByLabel('单位全称').fill('某食品公司');
      await office.getByLabel('会员人数').fill('151');
      await press(office, '增加某食品公司');
      await says(office, '所属 2 个单位');
      await office.getByLabel('姓名或岗位').fill('某食品公司工会主席');
      await office.getByLabel(/^账号名/).fill('food-union');
      await press(office, '生成进入链接');
      const link = await office.getByLabel(/^一次性链接/).inputValue();
      await look(office, 'upper union, managing', 'Manage the units below');
      const chair = await house.open('the chair of a new unit', 'desk');
      await chair.goto(link);
      await says(chair, '还没有大会');
    });
  },
);
