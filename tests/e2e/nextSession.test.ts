/**
 * Two sessions in a row in one organization. The first is played by wire to its follow-up; the second is created at the
 * console, and begins with the first's people, groups, officers and open matters.
 */
import { randomUUID } from 'node:crypto';
import type { CongressCard } from '@congress/contract/congress/resources';
import type { Joined } from '@congress/contract/congress/socket';
import type { Members } from '@congress/contract/kernel/register/register';
import { demoOf } from '@congress/db/seed/demo';
import { expect, test } from 'vitest';
import { Client } from '../../scripts/demo/client.ts';
import { closeStep, playTo } from '../../scripts/demo/play.ts';
import { dayFromNow } from '../../scripts/demo/scenes/scene.ts';
import { approval } from '../../scripts/demo/scenes/preparation.ts';
import { admitDelegates, dismiss, stage, type Cast, type Delegate } from '../../scripts/demo/stage.ts';
import { choose, confirm, goOn, look, press, says, saysNot, saysWhyNot } from './parts/expectations.ts';
import { atConsole, DELEGATES, onPhone, openHall, turnTo, type Hall } from './parts/hall.ts';
import { story } from './parts/story.ts';

const material = demoOf(DELEGATES);

/** The delegates of a congress are taken into the register, and seated. */
async function registered({ host, congressId }: Cast): Promise<void> {
  const wish = { termId: randomUUID(), from: dayFromNow(-10) };
  const to = dayFromNow(3 * 365);
  await host.post('/register/terms', { id: wish.termId, body: 'workers-congress', number: 3, from: wish.from, to });
  const offer = `/congresses/${congressId}/roster/offer`;
  const { digest } = await host.post<{ digest: string }>(`${offer}/preview`, wish);
  await host.post(offer, { ...wish, digest });
}

async function leaves({ host }: Cast, staffNumber: string): Promise<void> {
  const { members } = await host.get<Members>(`/register/members?q=${staffNumber}`);
  await host.post(`/register/members/${members[0]!.id}/leaving`, { on: dayFromNow(0), reason: '调出' });
}

story(
  'two sessions in a row',
  async (house) => {
    const hall = await openHall(house, 'follow-up', material);
    const { page: desk } = await atConsole(hall);
    await registered(hall.cast);
    const front = ({ seed }: Delegate): boolean => seed.category === 'front-line' && seed.gender === 'male';
    const gone = hall.cast.formal.findLast(front)!;
    const next: { hall?: Hall } = {};
    const second = (): Cast => next.hall!.cast;
    return { house, hall, first: hall.cast, gone, desk, next, second };
  },
  (now) => {
    test('the first session ends, and leaves one matter under way', async () => {
      const { hall, first, desk } = now();
      const { resolutions, proposals } = first.host.congress;
      const [open, ...rest] = [
        ...resolutions.map(({ id }) => ({ kind: 'resolution' as const, id })),
        ...proposals.filter(({ status }) => status === 'filed').map(({ id }) => ({ kind: 'proposal' as const, id })),
      ];
      for (const subject of rest) {
        const ask = { type: 'assignFollowUp', subject, owner: '人力资源部', deadline: '2027-03-31' } as const;
        const followUpId = await first.host.must(ask);
        await first.host.must({ type: 'reportFollowUp', followUpId, outcome: 'solved', note: '' });
      }
      await says(desk, `${rest.length} / ${rest.length + 1}`);
      await desk.getByLabel('责任部门或责任人').fill('工会与人力资源部');
      await desk.getByLabel('期限').fill('2027-06-30');
      await press(desk, '交办');
      const matter = desk.getByRole('listitem').filter({ hasText: '工会与人力资源部' });
      await matter.getByRole('combobox', { name: '结果' }).waitFor();
      await choose(desk, '结果', 'B 正在解决');
      await matter.getByLabel('说明').fill('细则已拟好，正在征求意见。');
      await matter.getByRole('button', { name: '登记结果' }).click();
      await first.host.until('the report', ({ congress }) =>
        congress.followUps.some(({ subject, outcome }) => subject.id === open!.id && outcome === 'under-way'),
      );
      await closeStep(first);
      expect(first.host.congress.status).toBe('archived');
      await desk.goto(`${hall.url}/console`);
    });

    test('the wizard proposes the last session, shows what comes along, and takes no for an answer', async () => {
      const { desk } = now();
      await desk.getByRole('link', { name: '新建大会' }).click();
      await press(desk, '下一步');
      const last = desk.getByRole('radio', { name: /沿用上次会议（第三届第二次）/ });
      await desk.getByRole('radio', { name: /第三届第二次/, checked: true }).waitFor();
      await says(desk, `正式代表 ${DELEGATES} 人，列席、特邀 14 人`);
      await says(desk, '6 个，其中 6 个有团（组）长');
      await says(desk, '1 件，留在上次会议，本次可以查阅');
      await look(desk, 'console, from the last session', /44 formal delegates/);
      await desk.getByRole('radio', { name: /不沿用/ }).click();
      await saysNot(desk, '将要带入的内容');
      await press(desk, '下一步');
      await desk.getByRole('radio', { name: '全国规则', exact: true }).waitFor();
      await press(desk, '返回');
      await last.click();
      await says(desk, '将要带入的内容');
      await press(desk, '下一步');
      await says(desk, '沿用的是演示会议，只能按演示规则召开。');
      expect(await desk.getByRole('radio').count(), 'a trial stays a trial').toBe(1);
      await look(desk, 'console, rules of a trial', /can only be one/);
      await press(desk, '下一步');
    });

    test('it is the next session of the same term, and is created with what was shown, not with what has changed since', async () => {
      const { house, hall, first, gone, desk, next } = now();
      expect(await desk.getByLabel('第几届').inputValue()).toBe('3');
      expect(await desk.getByLabel('第几届').isEditable()).toBe(false);
      expect(await desk.getByLabel('大会名称').inputValue()).toContain('第三届第三次');
      expect(await desk.getByLabel('职工总数').inputValue()).toBe(String(material.founding.staff.total));
      await desk.getByLabel('第几次会议').fill('2');
      await saysWhyNot(desk, '创建大会', '须在第 2 次会议之后');
      await desk.getByLabel('第几次会议').fill('3');
      await desk.getByLabel('大会名称').fill('第三届职工代表大会第三次会议');
      await look(desk, 'console, founding from the last session', /The same term as the last session/);
      await leaves(first, gone.person.staffNumber);
      await press(desk, '创建大会');
      await says(desk, '工会名册刚有变动，大会还没有创建。以下是最新情况，请核对后再创建。');
      await says(desk, '已离开本单位的 1 人不带入');
      await says(desk, `${gone.person.staffNumber} ${gone.person.name}`);
      await press(desk, '创建大会');
      await says(desk, '开始「请示批复」');
      const [card] = await first.host.get<CongressCard[]>('/congresses');
      expect(card).toMatchObject({ term: 3, session: 3, title: '第三届职工代表大会第三次会议' });
      const { username, password } = house.administrator;
      const host = await Client.enter(house.url, 'password', { username, password });
      const { observerSlug } = await host.get<Joined>(`/congresses/${card!.id}`);
      const people = material.people.filter(({ staffNumber }) => staffNumber !== gone.person.staffNumber);
      const cast = await stage(house.url, host, { id: card!.id, observerSlug }, { ...material, people });
      next.hall = { ...hall, cast };
      house.whenOver(() => dismiss(cast));
    });

    test('what is open and who held office is read at its console', async () => {
      const { first, desk } = now();
      await says(desk, '上次会议还有 1 件事项没有办结。');
      await desk.getByRole('link', { name: '上次会议', exact: true }).click();
      await says(desk, '工会与人力资源部，2027年6月30日前');
      await says(desk, '细则已拟好，正在征求意见。');
      await says(desk, '上次会议已归档，这里是归档时的办理情况。');
      const { presidium } = first.host.congress.offices;
      const chair = first.formal.find(({ person }) => person.id === presidium[0])!;
      await says(desk.getByRole('definition').filter({ hasText: chair.person.name }).first(), chair.person.name);
      await look(desk, 'console, the last session', 'Left open by the last session');
      await desk.getByRole('link', { name: '人员' }).click();
      await says(desk, first.formal[0]!.person.name);
      await desk.getByRole('link', { name: '当前环节' }).click();
    });

    test('roster and groups are there, and each step asks for what it always asks', async () => {
      const { second, desk } = now();
      const { host } = second();
      await confirm(desk, '开始「请示批复」');
      const open = (kind: string) => (): boolean =>
        host.congress.steps.some((step) => step.kind === kind && step.state === 'open');
      await host.until('the approval', open('approval'));
      await approval(second(), host.congress.steps[0]!, 1);
      await goOn(desk, '请示批复', '代表产生');
      await says(desk, '名册沿用自第三届第二次会议。请增补、更正后确认名册完成。');
      await saysWhyNot(desk, '办结「代表产生」', /未满足/);
      await look(desk, 'console, a roster taken over', /The roster was taken over/);
      for (const reason of await desk.getByLabel(/^说明：/).all()) await reason.fill('按各单位职工人数分配名额。');
      await press(desk, '确认名册完成');
      await goOn(desk, '代表产生', '编团');
      await says(desk, '代表团（组）和团（组）长沿用自第三届第二次会议，可以调整。');
      await look(desk, 'console, groups taken over', /Groups and their leaders were taken over/);
      await goOn(desk, '编团', '资格审查');
      await says(desk, '尚未成立资格审查小组');
      await press(desk, '成立资格审查小组');
      const dialog = desk.getByRole('dialog');
      await dialog.getByRole('button', { name: '确定成员' }).click();
      await host.until('the panel', ({ congress }) => congress.offices.credentialsPanel.length === 3);
      const proposed = host.congress.lastSession!.offices.credentialsPanel;
      expect(new Set(host.congress.offices.credentialsPanel)).toEqual(new Set(proposed));
    });

    test('a delegate comes in by a new code, and reads what is open', async () => {
      const { first, second, next } = now();
      await admitDelegates(second());
      expect(second().formal).toHaveLength(DELEGATES - 1);
      const phone = await onPhone(next.hall!, second().formal[7]!);
      await turnTo(next.hall!, phone, 'papers');
      await phone.page.getByRole('link', { name: /上次会议未办结事项/ }).click();
      await says(phone.page, '工会与人力资源部');
      await says(phone.page, 'B 正在解决');
      await look(phone.page, 'delegate, open matters', 'Left open by the last session');
      expect(second().formal[7]!.person.id).not.toBe(first.formal[7]!.person.id);
    });

    test('offices are proposed to the preparatory meeting as they were, and held by nobody before', async () => {
      const { first, second, desk } = now();
      const { host } = second();
      await playTo(second(), 'preliminary');
      expect(host.congress.offices.presidium).toEqual([]);
      await says(desk, '已按第三届第二次会议的名单预先填好，请核对；提交之后才生效。');
      await look(desk, 'console, nominations taken over', /Filled in as in/);
      await press(desk, '提出名单');
      await host.until('the nominations', ({ congress }) => congress.nominations !== null);
      const staffNumbers = ({ formal }: Cast, ids: string[]): (string | undefined)[] =>
        ids.map((id) => formal.find(({ person }) => person.id === id)?.person.staffNumber);
      const { presidium, tellers } = host.congress.nominations!;
      const before = first.host.congress.offices;
      expect(staffNumbers(second(), presidium)).toEqual(staffNumbers(first, before.presidium));
      expect(staffNumbers(second(), tellers)).toEqual(staffNumbers(first, before.tellers));
    });
  },
);
