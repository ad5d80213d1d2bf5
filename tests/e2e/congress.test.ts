/**
 * One congress from its first welcome to its public notice, through the pages: the host at the
 * console, a group leader and two delegates on phones, the hall's screen, and an observer. Everyone
 * else, and the preparation, is there by wire.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { choicesOf } from '../../scripts/demo/marks.ts';
import { officers } from '../../scripts/demo/officers.ts';
import { launch } from '../support/browser.ts';
import { overflows, visitor } from '../support/faces.ts';
import { appear, confirm, faults, look, press, says, saysNot } from './expectations.ts';
import { all, markAlike, openHall, type Hall, type Phone } from './hall.ts';

const launched = await launch();
const unless = launched.browser ? '' : ` (skipped: ${launched.reason})`;

describe.skipIf(launched.browser === null)(`a congress${unless}`, () => {
  const browser = launched.browser as Browser;
  let hall: Hall;
  let leader: Phone;
  let first: Phone;
  let second: Phone;
  let phones: Phone[];
  let paperId = '';
  let broken = false;

  const at = (phone: Phone, place: string) => phone.page.goto(`${hall.url}/d/${hall.cast.congressId}/${place}`);
  const desk = (place = '') => hall.chair.goto(`${hall.url}/console/${hall.cast.congressId}/${place}`);
  const stageFits = async (): Promise<void> => expect(await overflows(hall.stage)).toBe(false);

  beforeAll(async () => {
    hall = await openHall(browser);
  });
  afterAll(async () => {
    await hall?.close();
    await browser.close();
  });
  beforeEach((context) => {
    if (broken) context.skip('what came before went wrong');
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail' || broken) return;
    broken = true;
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'congress-e2e-'));
    await hall?.photograph(folder).catch(() => undefined);
    process.stderr.write(`Pictures of every page are in ${folder}\n`);
  });

  test('before it begins the hall is welcomed, and nothing is public', async () => {
    const { stage, observer, cast } = hall;
    await says(stage, '欢迎各位代表');
    await says(stage, cast.host.congress.title);
    await stageFits();
    await look(stage, 'stage, welcome');
    await says(observer, '尚未公示');
    await look(observer, 'observer, nothing published');
  });

  test('a code nobody has is refused in words', async () => {
    const { page, context } = await visitor(browser, { size: 'phone' });
    await page.goto(hall.url);
    await look(page, 'entrance');
    await page.locator('form input').first().fill('ABCDEFGH2345');
    await page.locator('form button[type=submit]').click();
    await says(page.getByRole('alert'), /代码/);
    await context.close();
  });

  test('notice given is public', async () => {
    await hall.playTo('sign-in');
    const { observer } = hall;
    await observer.reload();
    await says(observer, '会议通知');
    await says(observer, '公司大会议室及线上会场');
    await saysNot(observer, '表决结果和决议全文');
    await look(observer, 'observer, notice');
  });

  test('delegates sign in, in the hall and from elsewhere; the hall sees the count climb', async () => {
    const { stage, cast } = hall;
    const [one, two, three] = [cast.formal[0]!, cast.formal[20]!, cast.formal[21]!];
    [leader, first, second] = await Promise.all([hall.phoneOf(one), hall.phoneOf(two), hall.phoneOf(three)]);
    phones = [leader, first, second];
    await says(first.page, '签到');
    await look(first.page, 'delegate, home');

    await at(first, 'sign-in');
    await first.page.getByLabel('会场签到码').fill('000000');
    await press(first.page, '现场签到');
    await first.page
      .getByRole('alert')
      .filter({ hasText: /签到码/ })
      .waitFor();
    await look(first.page, 'delegate, sign-in refused');
    const code = await stage.getByText(/^\d{3} \d{3}$/).textContent();
    await first.page.getByLabel('会场签到码').fill((code ?? '').replace(' ', ''));
    await press(first.page, '现场签到');
    await says(first.page, '您已签到');

    for (const phone of [leader, second]) {
      await at(phone, 'sign-in');
      await press(phone.page, '远程签到');
      await says(phone.page, '您已签到');
    }
    await says(stage, /还差 27 人/);
    await all(hall.others(phones).slice(0, 26), (delegate) => delegate.must({ type: 'signIn' }));
    await says(stage, /还差 1 人/);
    const closing = hall.chair.getByRole('button', { name: '办结「预备会议签到」' });
    await says(hall.chair, /未满足.*29.*30/);
    expect(await closing.getAttribute('aria-disabled')).toBe('true');
    await look(hall.chair, 'console, sign-in');
    await all(hall.others(phones).slice(26), (delegate) => delegate.must({ type: 'signIn' }));
    await says(stage, /已达到法定人数 30 人/);
    await stageFits();
    await look(stage, 'stage, sign-in');
    await confirm(hall.chair, '办结「预备会议签到」');
    await says(hall.chair, '开始「预备会议」');
  });

  test('who speaks is named in the hall, with the queue', async () => {
    await hall.playTo('report');
    const { stage } = hall;
    await says(stage, '大会议程');
    await says(stage, '正在进行');
    await stageFits();
    await look(stage, 'stage, agenda');
    await at(first, 'speak');
    await first.page.getByLabel(/发言题目/).fill('夜班津贴');
    await press(first.page, '申请发言');
    await says(first.page, '下一位就是您');
    await look(first.page, 'delegate, speaking');
    await press(hall.chair, `请其发言：${first.delegate.name}`);
    await says(first.page, '轮到您发言');
    await says(stage, first.delegate.name);
    await says(stage, /发言主题.*夜班津贴/);
    await stageFits();
    await look(stage, 'stage, speakers');
    await look(hall.chair, 'console, reports');
    await press(hall.chair, `发言结束：${first.delegate.name}`);
    await says(first.page, '申请发言');
  });

  test('adjourned, the hall and the phones say so', async () => {
    const { stage, chair } = hall;
    await chair.getByRole('button', { name: '休会', exact: true }).click();
    await chair.getByRole('dialog').getByRole('textbox').fill('午休，下午一时三十分复会');
    await look(chair, 'console, adjourning');
    await chair.getByRole('dialog').getByRole('button', { name: '休会', exact: true }).click();
    await says(stage, '午休，下午一时三十分复会');
    await look(stage, 'stage, adjourned');
    await confirm(chair, '恢复会议');
    await desk('announcements');
    await chair.locator('textarea').first().fill('请各代表团长会后到主席台右侧领取讨论记录表。');
    await press(chair, '发布');
    await says(stage, /领取讨论记录表/);
    await stageFits();
    await look(chair, 'console, announcements');
    await desk();
  });

  test('a phone that slept on a dead line is right as soon as it is looked at', async () => {
    const { page, network } = first;
    await at(first, '');
    await says(page, '您好');
    await appear(page, 'hidden');
    network.fallSilent();
    const text = '请各位代表到大厅集合合影。';
    await hall.cast.host.must({ type: 'announce', text });
    await appear(page, 'visible');
    await says(page, text);
    await look(page, 'delegate, home after a sleep');
  });

  test('the group leader submits what the group has to say', async () => {
    await hall.playTo('discussion');
    const { stage, cast } = hall;
    await says(stage, '团组讨论');
    await look(stage, 'stage, discussion');
    await at(leader, 'talk/summary');
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
    await hall.closeStep();
  });

  test('a vote is certain, also when the network goes in the middle of it', async () => {
    await hall.playTo('ballot');
    const { stage, cast } = hall;
    const { host } = cast;
    const itemIds = host.congress.items.map(({ id }) => id);
    await press(hall.chair, `制票（${itemIds.length} 项）`);
    await look(hall.chair, 'console, a paper prepared');
    await confirm(hall.chair, '开始表决');
    await host.until('an open paper', ({ congress }) => congress.papers.some(({ state }) => state === 'open'));
    paperId = host.congress.papers.find(({ state }) => state === 'open')!.id;
    await says(stage, '正在表决');

    await Promise.all([first, second].map((phone) => at(phone, `ballots/${paperId}/1`)));
    await markAlike(second, '赞成', itemIds.length);
    await look(second.page, 'delegate, reviewing a ballot');
    await press(second.page, '投出选票');
    await says(second.page, '已计入');
    await host.until('one vote', ({ gauges }) => gauges.turnout?.returned === 1);

    await markAlike(first, '反对', itemIds.length, () => look(first.page, 'delegate, marking a ballot'));
    first.network.swallowAnswers();
    await press(first.page, '投出选票');
    await host.until('two votes', ({ gauges }) => gauges.turnout?.returned === 2);
    await first.network.cut();
    await says(first.page, '尚未确认，正在重试');
    await look(first.page, 'delegate, vote not confirmed');
    await first.network.restore();
    await says(first.page, '已计入');
    await look(first.page, 'delegate, vote counted');
    expect(host.gauges.turnout?.returned, 'the same vote, sent again').toBe(2);
  });

  test('while voting is open only the number returned is shown, to anyone', async () => {
    const { stage, cast } = hall;
    const items = cast.host.congress.papers.find(({ id }) => id === paperId)!.items;
    const voters = hall.others(phones);
    const choices = choicesOf(
      cast,
      items.map(({ id }) => id),
    );
    await all(voters, (one) => one.must({ type: 'castBallot', paperId, choices: choices[voters.indexOf(one)]! }));
    await says(stage, `发出 ${cast.present} 张，收回 ${cast.present - 1} 张。`);
    await saysNot(stage, /赞成|反对/);
    await saysNot(second.page, /赞成 \d|反对 \d/);
    await stageFits();
    await look(stage, 'stage, turnout');
    await saysNot(hall.chair, /赞成|反对/);
    await look(hall.chair, 'console, turnout');
    await confirm(hall.chair, '截止表决');
    await says(stage, '表决已截止');
    await at(leader, `ballots/${paperId}/1`);
    await says(leader.page, '投票已经截止');
    await look(leader.page, 'delegate, too late');
  });

  test('a result is shown once it is declared, with the line of more than half of all', async () => {
    const { stage, cast, observer } = hall;
    const { chief, scrutineers } = officers(cast);
    await chief.must({ type: 'countPaper', paperId });
    await chief.must({ type: 'signCount', paperId });
    await scrutineers[0]!.must({ type: 'signCount', paperId });
    await saysNot(stage, /赞成/);
    await confirm(hall.chair, '办结「表决选举」');
    await confirm(hall.chair, '开始「宣布结果、决议」');
    await says(stage, '即将宣布表决结果');
    await look(hall.chair, 'console, before the declaration');
    await confirm(hall.chair, '宣布结果');
    await says(stage, /共 6 项，通过 \d 项/);
    await stageFits();
    await look(stage, 'stage, results');
    const [item] = cast.host.congress.papers.find(({ id }) => id === paperId)!.items;
    await cast.host.must({ type: 'directStage', scene: 'result', focusId: item!.itemId });
    await says(stage, '赞成票超过全体代表半数，通过。');
    await says(stage, '全体代表过半数：23 票');
    await stageFits();
    await look(stage, 'stage, one result');
    await at(second, `results/${paperId}`);
    await says(second.page, /全体代表过半数/);
    await look(second.page, 'delegate, result');
    await observer.reload();
    await saysNot(observer, '赞成');
  });

  test('resolutions are read in the hall, and published', async () => {
    const { stage, cast, observer } = hall;
    await cast.host.must({ type: 'directStage', scene: 'auto', focusId: null });
    await hall.playTo('publication');
    const resolution = cast.host.congress.resolutions[0]!;
    await cast.host.must({ type: 'directStage', scene: 'resolution', focusId: resolution.id });
    await says(stage, /大会听取并审议了/);
    await stageFits();
    await look(stage, 'stage, resolution');
    await confirm(hall.chair, '发布公示');
    await says(hall.chair, '没有异议');
    await observer.reload();
    for (const part of ['#results', '#resolutions']) await observer.locator(`${part} summary`).first().click();
    await says(observer, '赞成票超过全体代表半数，通过。');
    await says(observer, resolution.title);
    await look(observer, 'observer, published');
  });

  test('anyone may object, and everyone reads the answer', async () => {
    const { cast, observer } = hall;
    await says(observer, '请先写明异议内容');
    await observer.locator('textarea').first().fill('请说明职工福利费方案未通过后的安排。');
    await press(observer, '提出异议');
    await says(observer, '等待大会秘书处答复');
    await cast.host.until('the objection', ({ congress }) => congress.objections.length === 1);
    await says(hall.chair, '请说明职工福利费方案未通过后的安排。');
    await hall.chair.locator('textarea').first().fill('修改后提交下一次职代会审议。');
    await press(hall.chair, '答复');
    await says(hall.chair, '已答复');
    await look(hall.chair, 'console, public notice');
    await observer.reload();
    await says(observer, '修改后提交下一次职代会审议。');
    await look(observer, 'observer, objection answered');
  });

  test('the hall keeps its last picture without a network, and comes back by itself', async () => {
    const { stage, line } = hall;
    await line.cut();
    await says(stage, /正在恢复连接|网络已断开/);
    await says(stage, /大会听取并审议了/);
    await desk('stage');
    await press(hall.chair, '议程');
    await look(hall.chair, 'console, stage control');
    await line.restore();
    await says(stage, '大会议程');
  });

  test('no page has thrown, and axe finds nothing on any of them in either language', () => {
    expect(hall.errors).toEqual([]);
    expect(faults).toEqual([]);
  });
});
