/** The day itself: host at the console, three phones, the hall's screen, an observer; everyone else is there by wire. */
import { preparatoryMatters } from '@congress/contract/congress/vocabulary';
import { expect, test } from 'vitest';
import { closeStep, playTo } from '../../scripts/demo/play.ts';
import { officers } from '../../scripts/demo/officers.ts';
import { comers } from '../../scripts/demo/stage.ts';
import { overflows, visitor } from '../support/faces.ts';
import { unfairChoices } from './parts/ballots.ts';
import { theDoor } from './parts/door.ts';
import { byHands, putToHands } from './parts/hands.ts';
import { confirm, figure, look, press, says, saysNot, saysWhyNot } from './parts/expectations.ts';
import { all, atConsole, inTheHall, observing, onPhone, openHall, others, turnTo, type Phone } from './parts/hall.ts';
import { story } from './parts/story.ts';
import { whyThirty } from './parts/whyThirty.ts';

story(
  'the meeting',
  async (house) => {
    const hall = await openHall(house);
    const [{ page: chair }, { page: stage }, observer] = await Promise.all([
      atConsole(hall),
      inTheHall(hall),
      observing(hall),
    ]);
    const stageFits = async (): Promise<void> => expect(await overflows(stage)).toBe(false);
    return { hall, chair, stage, observer, stageFits };
  },
  (now) => {
    let leader: Phone;
    let first: Phone;
    let second: Phone;
    let phones: Phone[];
    let paperId = '';

    test('before it begins the hall is welcomed, and nothing is public', async () => {
      const { hall, stage, observer, stageFits } = now();
      await says(stage, '欢迎各位代表');
      await says(stage, hall.cast.host.congress.title);
      await stageFits();
      await look(stage, 'stage, welcome');
      await says(observer, '尚未公示');
      await look(observer, 'observer, nothing published');
    });

    test('a code nobody has is refused in words', async () => {
      const { hall } = now();
      const { page, context } = await visitor(hall.house.browser, { size: 'phone' });
      await page.goto(hall.url);
      await look(page, 'entrance');
      await page.locator('form input').first().fill('ABCDEFGH2345');
      await page.locator('form button[type=submit]').click();
      await says(page.getByRole('alert'), '没有找到这个代表码');
      await look(page, 'entrance, a wrong code', 'There is no such code');
      await context.close();
    });

    test('notice given is public', async () => {
      const { hall, observer } = now();
      await playTo(hall.cast, 'sign-in');
      await observer.reload();
      await says(observer, '会议通知');
      await says(observer, '公司大会议室及线上会场');
      await saysNot(observer, '表决结果和决议全文');
      await look(observer, 'observer, notice');
    });

    test('delegates sign in, in the hall and from elsewhere; the hall sees the count climb', async () => {
      const { hall, chair, stage, stageFits } = now();
      const { formal } = hall.cast;
      phones = await Promise.all([formal[0]!, formal[20]!, formal[21]!].map((one) => onPhone(hall, one)));
      [leader, first, second] = phones as [Phone, Phone, Phone];
      await says(first.page, '签到');
      await look(first.page, 'delegate, home');

      await turnTo(hall, first, 'sign-in');
      await first.page.getByLabel('会场签到码').fill('000000');
      await press(first.page, '现场签到');
      await says(first.page.getByRole('alert'), '会场签到码不正确或已过期');
      await look(first.page, 'delegate, sign-in refused');
      const code = await stage.getByText(/^\d{3} \d{3}$/).textContent();
      await first.page.getByLabel('会场签到码').fill((code ?? '').replace(' ', ''));
      await press(first.page, '现场签到');
      await says(first.page, '您已签到');

      for (const phone of [leader, second]) {
        await turnTo(hall, phone, 'sign-in');
        await press(phone.page, '线上签到');
        await says(phone.page, '您已签到');
      }
      const voters = others(hall, phones);
      await says(stage, /还差 27 人/);
      await theDoor(chair, voters);
      await says(stage, /还差 26 人/);
      await all(voters.slice(0, 26), (delegate) => delegate.must({ type: 'signIn' }));
      await says(stage, /还差 1 人/);
      await saysWhyNot(chair, '办结「预备会议签到」', /未满足.*29.*30/);
      await look(chair, 'console, sign-in');
      await all(voters.slice(26), (delegate) => delegate.must({ type: 'signIn' }));
      await says(stage, /已达到法定人数 30 人/);
      await stageFits();
      await look(stage, 'stage, sign-in');
    });

    test('why 30? Two taps from the number to the rule and its article, at the console and on a phone', async () => {
      const { chair } = now();
      await whyThirty(chair, first.page);
      await confirm(chair, '办结「预备会议签到」');
      await says(chair, '开始「预备会议」');
    });

    test('hands go up for people by name, on phones and in the hall, and for the report one tap away', async () => {
      const { hall, stage, stageFits } = now();
      const { cast } = hall;
      await playTo(cast, 'preliminary');
      paperId = await putToHands(cast, [...preparatoryMatters]);
      const [member] = officers(cast).presidium;
      const named = new RegExp(`${member!.name}.*${member!.seed.unit}.*一线职工`);
      await says(stage, '正在表决');
      await says(stage.getByRole('listitem'), named);
      await stageFits();
      await look(stage, 'stage, a show of hands');
      await turnTo(hall, first, `ballots/${paperId}/2`);
      await says(first.page.getByRole('listitem'), named);
      await look(first.page, 'delegate, hands for the presidium');
      expect(await unfairChoices(hall, first, paperId, [2, 5])).toEqual([]);
      await turnTo(hall, first, `ballots/${paperId}/1`);
      await first.page.getByRole('link', { name: '查看资格审查报告' }).click();
      await says(first.page, /不超过/);
      await look(first.page, 'delegate, credentials report');
    });

    test('a ballot with gaps leads back to them, and is handed in only by a second press', async () => {
      const { hall } = now();
      const { page } = first;
      await turnTo(hall, first, `ballots/${paperId}/1`);
      await page.locator('label').filter({ hasText: '赞成' }).click();
      await page.getByRole('link', { name: '总览' }).click();
      expect(await page.getByRole('link', { name: '去补选' }).getAttribute('data-variant')).toBe('filled');
      const asItIs = page.getByRole('button', { name: '不补选，照此提交' });
      expect(await asItIs.getAttribute('data-variant')).toBe('default');
      const under = await asItIs.boundingBox();
      await asItIs.click();
      await says(page, '还有 5 项没有选');
      await look(page, 'delegate, handing in with gaps', /5 items have no mark/);
      const meant = await page.getByRole('button', { name: '提交，5 项按弃权计' }).boundingBox();
      expect(meant!.y + meant!.height <= under!.y || under!.y + under!.height <= meant!.y, 'not under the thumb').toBe(
        true,
      );
      await press(page, '先不投');
      await page.getByRole('link', { name: '去补选' }).click();
      await says(page, '第 2 项，共 6 项');
      await page.locator('label').filter({ hasText: '反对' }).click();
      await page.getByRole('link', { name: '核对选票' }).click();
      await press(page, '不补选，照此提交');
      await press(page, '提交，4 项按弃权计');
      await says(page, '已计入');
    });

    test('what the preparatory meeting decided is on phones and in the hall as soon as it is declared', async () => {
      const { hall, stage, stageFits } = now();
      const { cast } = hall;
      await turnTo(hall, first, '');
      await byHands(cast, paperId, others(hall, [first]), 'presidium');
      await says(first.page, '通过 5 项');
      await says(first.page, '未通过 1 项');
      await look(first.page, 'delegate, home with results of the preparatory meeting', '5 adopted');
      await says(stage, '共 6 项，通过 5 项');
      await says(stage, '恰为半数');
      await stageFits();
      await look(stage, 'stage, results of the preparatory meeting');

      await turnTo(hall, first, `results/${paperId}`);
      await says(first.page, '赞成票恰为全体代表半数，按“过半数”计票，未获通过。');
      await says(first.page, '过半数：未通过；半数以上：通过。');
      await look(first.page, 'delegate, a result at exactly half', 'Counted here as more than half.');

      const again = await putToHands(cast, ['presidium']);
      await byHands(cast, again, comers(cast));
      await turnTo(hall, first, 'votes');
      await says(first.page, '第二次');
      await look(first.page, 'delegate, a second vote', 'Vote 2');
      await turnTo(hall, first, `results/${again}`);
      await says(first.page.getByRole('listitem'), officers(cast).presidium[0]!.name);
      await look(first.page, 'delegate, result with names');
      await first.page.getByRole('button', { name: '为什么？全体代表过半数：23 票' }).click();
      const why = first.page.getByRole('dialog', { name: '依据' });
      await says(why, '《企业民主管理规定》第二十条');
      await says(why, '原文用语：过半数');
      await says(why, '超过 44 的 1/2，至少 23');
      await press(first.page, '关闭');
      await says(stage, '主席团成员名单');
      await says(stage.getByRole('listitem'), officers(cast).presidium[0]!.name);
      await stageFits();
      await look(stage, 'stage, result with names');
      await closeStep(cast);
    });

    test('who speaks is named in the hall, with the queue', async () => {
      const { hall, chair, stage, stageFits } = now();
      await playTo(hall.cast, 'report');
      await says(stage, '大会议程');
      await says(stage, '正在进行');
      await stageFits();
      await look(stage, 'stage, agenda');
      await turnTo(hall, first, 'speak');
      await first.page.getByLabel(/发言题目/).fill('夜班津贴');
      await press(first.page, '申请发言');
      await says(first.page, '下一位就是您');
      await press(first.page, '撤回申请');
      await chair.getByRole('button', { name: `请其发言：${first.delegate.name}` }).waitFor({ state: 'hidden' });
      await first.page.getByLabel(/发言题目/).fill('夜班津贴');
      await press(first.page, '申请发言');
      await says(first.page, '下一位就是您');
      await look(first.page, 'delegate, speaking');
      await press(chair, `请其发言：${first.delegate.name}`);
      await says(first.page, '轮到您发言');
      await says(stage, first.delegate.name);
      await says(stage, /发言主题.*夜班津贴/);
      await stageFits();
      await look(stage, 'stage, speakers');
      await look(chair, 'console, reports');
      await press(chair, `发言结束：${first.delegate.name}`);
      await says(first.page, '申请发言');
    });

    test('adjourned, the hall and the phones say so; one that slept is told as soon as it wakes up', async () => {
      const { hall, chair, stage, stageFits } = now();
      await turnTo(hall, second, '');
      await says(second.page, /正在进行/);
      await chair.getByRole('button', { name: '休会', exact: true }).click();
      await chair.getByRole('dialog').getByRole('textbox').fill('午休，下午一时三十分复会');
      await look(chair, 'console, adjourning');
      await second.network.sleep();
      await chair.getByRole('dialog').getByRole('button', { name: '休会', exact: true }).click();
      await says(stage, '午休，下午一时三十分复会');
      await saysNot(second.page, /午休/);
      const woken = performance.now();
      await second.network.wakeUp();
      await says(second.page, /午休，下午一时三十分复会/);
      figure('a phone that slept is right again', `${(performance.now() - woken).toFixed(0)} ms after it wakes up`);
      await look(second.page, 'delegate, adjourned');
      await look(stage, 'stage, adjourned');

      await confirm(chair, '恢复会议');
      await chair.goto(`${hall.url}/console/${hall.cast.congressId}/announcements`);
      await chair.locator('textarea').first().fill('请各代表团长会后到主席台右侧领取讨论记录表。');
      await press(chair, '发布');
      await says(stage, /领取讨论记录表/);
      await stageFits();
      await look(chair, 'console, announcements');
      await chair.goto(`${hall.url}/console/${hall.cast.congressId}`);
    });

    test('a delegate reads what the group said, and has a say', async () => {
      const { hall } = now();
      const { cast } = hall;
      await playTo(cast, 'discussion');
      const groupId = second.delegate.me?.groupId;
      const neighbour = cast.formal.find(({ me }) => me?.groupId === groupId && me?.id !== second.delegate.me?.id)!;
      await neighbour.must({ type: 'post', text: '夜班津贴的发放月份请写明。' });
      await turnTo(hall, second, 'talk');
      await says(second.page, '夜班津贴的发放月份请写明。');
      await press(second.page, '我要发言');
      await second.page.keyboard.type('同意');
      await turnTo(hall, second, 'talk');
      await second.page.getByLabel('我的发言').fill('');
      await second.page.getByRole('link', { name: '首页' }).click();
      await second.page.getByRole('link', { name: '在本组发言' }).click();
      await second.page.waitForFunction(`document.activeElement?.matches('textarea')`);
      await second.page.keyboard.type('同意，高温津贴也请写明。');
      await press(second.page, '发表');
      await says(second.page.getByRole('list'), '同意，高温津贴也请写明。');
      await says(second.page, '我要发言');
      await look(second.page, 'delegate, discussion');
    });

    test('the group leader submits what the group has to say', async () => {
      const { hall, stage } = now();
      const { cast } = hall;
      await says(stage, '团组讨论');
      await look(stage, 'stage, discussion');
      await turnTo(hall, leader, 'talk/summary');
      await leader.page.locator('textarea').first().fill('本团认真讨论了各项议题，同意提交大会表决。');
      await press(leader.page, '预览');
      await look(leader.page, 'delegate, summary');
      await press(leader.page, '提交讨论意见');
      await says(leader.page, /已于 .* 提交/);
      await says(stage, /1\/6/);
      for (const { id, leaderId } of cast.host.congress.groups) {
        const other = cast.formal.find(({ person }) => person.id === leaderId)!;
        if (other === leader.delegate) continue;
        await other.must({ type: 'submitSummary', groupId: id, text: '同意提交大会表决，建议明确执行期限。' });
      }
      const member = officers(cast).presidium[0]!;
      for (const { id } of cast.host.congress.items) await member.must({ type: 'freezeItem', itemId: id });
      await closeStep(cast);
    });
  },
);
