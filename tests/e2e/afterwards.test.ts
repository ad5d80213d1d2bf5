/** After the meeting: resolutions, the public notice, objections; and a hall that loses its network. */
import { expect, test } from 'vitest';
import { closeStep } from '../../scripts/demo/play.ts';
import { overflows } from '../support/faces.ts';
import { confirm, look, press, says, saysNot } from './parts/expectations.ts';
import { atConsole, inTheHall, observing, openHall } from './parts/hall.ts';
import { story } from './parts/story.ts';

story(
  'what follows the meeting',
  async (house) => {
    const hall = await openHall(house, 'publication');
    const [{ page: chair }, screen, observer] = await Promise.all([atConsole(hall), inTheHall(hall), observing(hall)]);
    return { hall, host: hall.cast.host, chair, stage: screen.page, line: screen.network, observer };
  },
  (now) => {
    test('resolutions are read in the hall, and published', async () => {
      const { host, chair, stage, observer } = now();
      const resolution = host.congress.resolutions[0]!;
      await host.must({ type: 'directStage', scene: 'resolution', focusId: resolution.id });
      await says(stage, /大会听取并审议了/);
      expect(await overflows(stage)).toBe(false);
      await look(stage, 'stage, resolution');
      await says(observer, '会议通知');
      await saysNot(observer, '赞成');
      await confirm(chair, '发布公示');
      await says(chair, '没有异议');
      await observer.reload();
      for (const part of ['#results', '#resolutions']) await observer.locator(`${part} summary`).first().click();
      await says(observer, '赞成票超过全体代表半数，通过。');
      await says(observer, resolution.title);
      await look(observer, 'observer, published');
    });

    test('whoever has the link may ask why: two presses from a published number are its article', async () => {
      const { observer } = now();
      const asks: [name: RegExp, words: RegExp[]][] = [
        [/^为什么？实到/, [/开会的法定人数/, /44 的 2\/3，不足一人的进一，即 30/]],
        [/^为什么？全体代表过半数/, [/审议通过的票数/, /第二十条/, /原文用语：过半数/, /超过 44 的 1\/2，至少 23/]],
        [/^为什么？公示期/, [/公示天数/]],
      ];
      for (const [name, words] of asks) {
        await observer.getByRole('button', { name }).first().click();
        const panel = observer.getByRole('dialog', { name: '依据' });
        for (const each of words) await says(panel, each);
        if (name.source.includes('半数')) await look(observer, 'observer, why', /more than 1\/2/);
        await panel.getByRole('button', { name: '关闭' }).click();
        await panel.waitFor({ state: 'hidden' });
      }
    });

    test('anyone may object, and everyone reads the answer', async () => {
      const { host, chair, observer } = now();
      await says(observer, '请先写明异议内容');
      await observer.locator('textarea').first().fill('请说明职工福利费方案未通过后的安排。');
      await press(observer, '提出异议');
      await says(observer, '等待大会秘书处答复');
      await saysNot(observer, '请说明职工福利费方案未通过后的安排。');
      await host.until('the objection', ({ congress }) => congress.objections.length === 1);
      await says(chair, '请说明职工福利费方案未通过后的安排。');
      await chair.locator('textarea').first().fill('修改后提交下一次职代会审议。');
      await press(chair, '答复');
      await says(chair, '已答复');
      await look(chair, 'console, public notice');
      await observer.reload();
      await says(observer, '修改后提交下一次职代会审议。');
      await says(observer, '请说明职工福利费方案未通过后的安排。');
      await look(observer, 'observer, objection answered');
    });

    test('once the notice is over nobody can object any more', async () => {
      const { hall, observer } = now();
      await closeStep(hall.cast);
      await observer.reload();
      await says(observer, /公示已于 .* 结束，不再接收异议/);
      expect(await observer.locator('textarea').count()).toBe(0);
      await look(observer, 'observer, the notice is over');
    });

    test('the hall keeps its last picture without a network, and comes back by itself', async () => {
      const { hall, chair, stage, line } = now();
      await line.cut();
      await says(stage, /正在恢复连接|网络已断开/);
      await says(stage, /大会听取并审议了/);
      await chair.goto(`${hall.url}/console/${hall.cast.congressId}/stage`);
      await press(chair, '议程');
      await look(chair, 'console, stage control');
      await line.restore();
      await says(stage, '大会议程');
    });
  },
);
