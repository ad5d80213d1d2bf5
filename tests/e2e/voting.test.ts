/**
 * The vote and its result: the host at the console, delegates on phones, the hall's screen. Whatever must not be
 * possible is tried on the pages, and refused in words.
 */
import type { Paper } from '@congress/contract/congress/ballot/view';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { demoOf } from '@congress/db/seed/demo';
import { choicesOf } from '../../scripts/demo/marks.ts';
import { officers } from '../../scripts/demo/officers.ts';
import { comers } from '../../scripts/demo/stage.ts';
import { overflows } from '../support/faces.ts';
import { unfairChoices } from './parts/ballots.ts';
import { confirm, look, pick, press, says, saysNot, saysWhyNot } from './parts/expectations.ts';
import {
  all,
  atConsole,
  DELEGATES,
  inTheHall,
  markAlike,
  onDesk,
  onPhone,
  openHall,
  others,
  turnTo,
  type Phone,
} from './parts/hall.ts';
import { story } from './parts/story.ts';

/** As long as the title of an item is in the worst of cases. */
const LONG = `关于${'修订考勤、休息休假、加班工资和高温津贴等管理办法以及'.repeat(4)}相关配套制度的议案（修订草案）`;

story(
  'the vote',
  async (house) => {
    const { items, ...rest } = demoOf(DELEGATES);
    const material = { ...rest, items: items.map((one, index) => (index === 4 ? { ...one, title: LONG } : one)) };
    const hall = await openHall(house, 'ballot', material);
    const { cast } = hall;
    const [{ page: chair }, { page: stage }, ...phones] = await Promise.all([
      atConsole(hall),
      inTheHall(hall),
      ...[0, 20, 21, 22].map((number) => onPhone(hall, cast.formal[number]!)),
    ]);
    const [late, first, second, inTheRoom] = phones as [Phone, Phone, Phone, Phone];
    const itemIds = cast.host.congress.items.map(({ id }) => id);
    const stageFits = async (): Promise<void> => expect(await overflows(stage)).toBe(false);
    return { hall, cast, host: cast.host, chair, stage, stageFits, itemIds, phones, late, first, second, inTheRoom };
  },
  (now) => {
    let paperId = '';
    const toBallot = (phone: Phone): Promise<void> => turnTo(now().hall, phone, `ballots/${paperId}/1`);
    const returned = (number: number): Promise<void> =>
      now().host.until(`${number} ballots`, ({ gauges }) => gauges.turnout?.returned === number);

    test('without a quorum no vote is opened, and the console says how many are missing; who votes on paper is settled before', async () => {
      const { cast, host, chair, itemIds, inTheRoom } = now();
      await press(chair, `制票（${itemIds.length} 项）`);
      await says(chair, '无记名投票');
      await look(chair, 'console, a paper prepared');
      const leaving = comers(cast).slice(29);
      await all(leaving, ({ person }) => host.must({ type: 'recordDeparture', personId: person.id }));
      await saysWhyNot(chair, '开始表决', '还差 1 人达到法定人数 30，不能开始表决');
      await look(chair, 'console, no quorum');
      await all(leaving, (one) => one.must({ type: 'signIn' }));
      const { delegate } = inTheRoom;
      await host.must({ type: 'recordDeparture', personId: delegate.person.id });
      await host.must({ type: 'signInPerson', personId: delegate.person.id, place: 'on-site' });
      await chair.reload();
      await press(chair, '安排纸质票……');
      await look(chair, 'console, who votes on paper');
      await pick(chair, [delegate.name], '改用纸质票');
      await host.until('one on paper', ({ gauges }) => gauges.presence?.onPaper === 1);
      await confirm(chair, '开始表决');
      await host.until('an open paper', ({ congress }) => congress.papers.some(({ state }) => state === 'open'));
      paperId = host.congress.papers.find(({ state }) => state === 'open')!.id;
    });

    test('more ballots on paper come back than went out: the vote is void, everybody reads why, and it is held again', async () => {
      const { hall, cast, host, chair, stage, stageFits, itemIds, first } = now();
      const { chief, scrutineers } = officers(cast);
      const paper = host.congress.papers.find(({ id }) => id === paperId)!;
      await host.must({ type: 'closePaper', paperId });
      const block = { for: 2, against: 0, abstain: 0, invalid: 0 };
      const items = Object.fromEntries(paper.items.map(({ id }) => [id, block]));
      for (const one of [chief, scrutineers[0]!]) {
        await one.must({ type: 'enterRoomBallots', paperId, returned: 2, items });
      }
      await says(stage, '本次表决作废');
      await stageFits();
      await look(stage, 'stage, a void vote');
      await turnTo(hall, first, `results/${paperId}`);
      await says(first.page, '收回纸质票 2 张，多于发出的 1 张');
      await look(first.page, 'delegate, a void vote', /2 ballots on paper came back, more than the 1 handed out/);
      await says(chair, '此票作废：收回纸质票 2 张，多于发出的 1 张');
      await look(chair, 'console, a void vote', /2 ballots on paper came back, more than the 1 handed out/);
      await press(chair, `制票（${itemIds.length} 项）`);
      await confirm(chair, '开始表决');
      const again = (): Paper | undefined => host.congress.papers.find(({ state }) => state === 'open');
      await host.until('the next round', () => again() !== undefined);
      expect(again()).toMatchObject({ round: 2, previousId: paperId });
      paperId = again()!.id;
    });

    test('the three choices are in sight together and alike, on every phone and in every language and size of type', async () => {
      const { hall, host, late } = now();
      const paper = host.congress.papers.find(({ id }) => id === paperId)!;
      const long = paper.items.findIndex(({ title }) => title === LONG) + 1;
      expect(await unfairChoices(hall, late, paperId, [1, long])).toEqual([]);
    });

    test('a vote is certain, also when the network goes in the middle of it', async () => {
      const { host, stage, itemIds, first, second } = now();
      await says(stage, '正在表决');
      await Promise.all([first, second].map(toBallot));
      await markAlike(second, '赞成', itemIds.length);
      await look(second.page, 'delegate, reviewing a ballot');

      await markAlike(first, '反对', itemIds.length, () => look(first.page, 'delegate, marking a ballot'));
      first.network.swallowAnswers();
      await press(first.page, '投出选票');
      await returned(1);
      await first.network.cut();
      await says(first.page, '尚未确认，正在重试');
      await look(first.page, 'delegate, vote not confirmed');
      await first.network.restore();
      await says(first.page, '已计入');
      await look(first.page, 'delegate, vote counted');
      expect(host.gauges.turnout?.returned, 'the same vote, sent again').toBe(1);
    });

    test('whoever votes from two phones at once has one vote, and the other phone says so', async () => {
      const { hall, itemIds, second } = now();
      const another = await onPhone(hall, second.delegate, 2);
      await toBallot(another);
      await markAlike(another, '反对', itemIds.length);
      another.network.delayAnswers();
      await press(second.page, '投出选票');
      await says(second.page, '已计入');
      await press(another.page, '投出选票');
      await another.network.restore();
      await says(another.page, '您此前已经投过票');
      await says(another.page.getByRole('alert'), '您已投票，不能重复');
      await look(another.page, 'delegate, voted already', 'You have voted already');
      await another.page.reload();
      await says(another.page, '已计入');
      await returned(2);
    });

    test('whoever has no vote sees no ballot, and reads why', async () => {
      const { hall, cast } = now();
      const guest = await onPhone(
        hall,
        cast.others.find(({ seed }) => seed.capacity === 'guest')!,
      );
      const absent = await onPhone(hall, cast.formal.at(-1)!);
      for (const [phone, zh, en] of [
        [guest, '表决由正式代表进行', 'Formal delegates vote'],
        [absent, '您未签到，不能投票', 'You are not signed in and cannot vote'],
      ] as const) {
        await toBallot(phone);
        await says(phone.page, zh);
        await saysNot(phone.page, '下一项');
        await look(phone.page, `delegate, ${en}`, en);
      }
      await turnTo(hall, absent, 'sign-in');
      await says(absent.page, '正在表决，暂停签到');
    });

    test('whoever votes on paper reads so on their phone, which takes no vote; the console shows who they are', async () => {
      const { chair, inTheRoom } = now();
      const { page, delegate } = inTheRoom;
      await toBallot(inTheRoom);
      await says(page, '您本次会议使用纸质票');
      await saysNot(page, '投出选票');
      await saysNot(page, '下一项');
      await look(page, 'delegate, ballot on paper', 'You vote on paper at this sitting');
      await chair.getByText('纸质票 1 张').click();
      await says(chair, delegate.name);
      await look(chair, 'console, who votes on paper while the paper is open');
      await returned(2);
    });

    test('while voting is open only the number returned is shown, to anyone', async () => {
      const { hall, cast, chair, stage, stageFits, itemIds, phones, late, second } = now();
      const voters = others(hall, phones);
      const { items } = cast.host.congress.papers.find(({ id }) => id === paperId)!;
      const choices = choicesOf(
        cast,
        items.map(({ id }) => id),
      );
      expect(items).toHaveLength(itemIds.length);
      await all(voters, (one) => one.must({ type: 'castBallot', paperId, choices: choices[voters.indexOf(one)]! }));
      await returned(cast.present - 2);
      await says(stage, new RegExp(`收回 ${cast.present - 2} 张`));
      await saysNot(stage, /赞成|反对/);
      await saysNot(second.page, /赞成 \d|反对 \d/);
      await stageFits();
      await look(stage, 'stage, turnout');
      // The card to practise with knows the words; a tally would have them by themselves, or with a number.
      await saysNot(chair, /^(赞成|反对)$|(赞成|反对) ?\d/);
      await look(chair, 'console, turnout');
      await confirm(chair, '截止表决');
      await says(stage, '表决已截止');
      await toBallot(late);
      await says(late.page, '投票已经截止');
      await look(late.page, 'delegate, too late', 'The vote is closed');
    });

    test('scrutineers enter the ballots on paper, count and sign on their phones; nobody else does', async () => {
      const { hall, cast, chair, itemIds, first } = now();
      const { chief, scrutineers } = officers(cast);
      await turnTo(hall, first, `count/${paperId}`);
      await says(first.page, '计票由监票人、计票人办理');
      await look(first.page, 'delegate, counting is not theirs');
      const phone = await onPhone(hall, chief);
      const desk = await onDesk(hall, scrutineers[0]!);
      const enter = async (page: Page, mark: string): Promise<void> => {
        await page.getByLabel('收回（张）').fill('1');
        for (const index of itemIds.keys()) await page.getByLabel(mark).nth(index).fill('1');
        await press(page, '录入并签名');
        await page.getByRole('dialog').getByRole('button', { name: '录入', exact: true }).click();
      };
      for (const { page } of [phone, desk]) await page.goto(`${hall.url}/d/${cast.congressId}/count/${paperId}`);
      await phone.page.getByLabel('收回（张）').fill('1');
      await look(phone.page, 'delegate, entering the ballots of the room');
      await enter(phone.page, '反对');
      await says(phone.page, '您已录入，等待另一人录入');
      await saysWhyNot(phone.page, '开始计票', '现场票数由两人录入一致后，才能计票');
      await says(desk.page, `${chief.name}已录入，请您独立录入`);
      await enter(desk.page, '赞成');
      await says(phone.page, /不一致的 \d+ 处/);
      await look(phone.page, 'delegate, two entries that differ');
      await says(desk.page, /不一致的 \d+ 处/);
      await look(desk.page, 'delegate, two entries that differ, at a desk');
      await says(chair, /有 \d+ 处不一致/);
      for (const index of itemIds.keys()) {
        await phone.page.getByLabel('反对').nth(index).fill('');
        await phone.page.getByLabel('赞成').nth(index).fill('1');
      }
      await press(phone.page, '改正我的录入');
      await phone.page.getByRole('dialog').getByRole('button', { name: '录入', exact: true }).click();
      await says(phone.page, '两人录入一致，可以计票');
      await press(phone.page, '开始计票');
      await press(phone.page, '签字确认计票报告');
      await phone.page.getByRole('dialog').getByRole('button', { name: '签字', exact: true }).click();
      await says(phone.page, '您已签字');
      await look(phone.page, 'delegate, count report');
      await says(chair, '待签字（在其手机上）');
      await scrutineers[0]!.must({ type: 'signCount', paperId });
    });

    test('a result is shown once it is declared, with the line of more than half of all', async () => {
      const { hall, cast, chair, stage, stageFits, second } = now();
      await saysNot(stage, /赞成/);
      await turnTo(hall, second, `results/${paperId}`);
      await says(second.page, '结果由大会主席宣布后显示，在此之前不向任何人公开。');
      await confirm(chair, '办结「表决选举」');
      await confirm(chair, '开始「宣布结果」');
      await says(stage, '即将宣布表决结果');
      await look(chair, 'console, before the declaration');
      await confirm(chair, '宣布结果');
      await says(stage, /共 6 项，通过 \d 项/);
      await stageFits();
      await look(stage, 'stage, results');
      const [item] = cast.host.congress.papers.find(({ id }) => id === paperId)!.items;
      await cast.host.must({ type: 'directStage', scene: 'result', focusId: item!.itemId });
      await says(stage, '赞成票超过全体代表半数，通过。');
      await says(stage, '全体代表过半数：23 票');
      await stageFits();
      await look(stage, 'stage, one result');
      await says(second.page, /全体代表过半数/);
      await look(second.page, 'delegate, result');
    });
  },
);
