/**
 * An election of thirty names and a rating, on a small phone in large type: by a thumb that taps and scrolls, and by a
 * reader that hears. What has to be impossible is tried; what was counted is declared on every face.
 */
import type { Paper } from '@congress/contract/congress/ballot/view';
import type { Mark } from '@congress/contract/kernel/ballot/marks';
import { demoOf, type Material } from '@congress/db/seed/demo';
import { expect, test } from 'vitest';
import { officers } from '../../scripts/demo/officers.ts';
import { closeStep, playTo } from '../../scripts/demo/play.ts';
import { comers } from '../../scripts/demo/stage.ts';
import { overflows } from '../support/faces.ts';
import { figure, look, press, says, saysNot } from './parts/expectations.ts';
import { all, DELEGATES, inTheHall, observing, onPhone, openHall, others, turnTo } from './parts/hall.ts';
import { story } from './parts/story.ts';
import { thumb } from './parts/thumb.ts';

const SMALL = { width: 360, height: 640 };
const SEATS = 15;
const SURNAMES = '陈林王张李赵吴周徐孙马朱胡郭何高罗郑梁谢宋唐许韩冯邓曹彭曾萧';
const NAMES = Array.from(
  SURNAMES,
  (surname, index) => `${surname}${index % 3 === 0 ? '志强' : index % 3 === 1 ? '雪' : '美玲'}`,
);

const base = { decision: 'secret', vitalInterest: false, vitalReason: '' } as const;
const electing = {
  ...base,
  title: '选举职工董事候选人评议委员会委员',
  power: 'elect',
  text: '按照章程，选举委员会委员。',
  election: { post: '委员会委员', seats: SEATS, slate: 'differential', eligible: 'staff' },
};
const rating = {
  ...base,
  title: '民主评议企业领导人员',
  power: 'evaluate',
  text: '听取述职，逐项测评。',
  rating: {
    subjects: ['总经理', '副总经理'].map((detail, index) => ({
      personId: null,
      name: index === 0 ? '钱进' : '吕方',
      detail,
    })),
    dimensions: ['德', '能', '勤', '绩', '廉'].map((name) => ({ name })),
    scale: { kind: 'competence' },
    remarks: true,
  },
};

story(
  'an election of thirty names, and a rating',
  async (house) => {
    const demo = demoOf(DELEGATES);
    const material = { ...demo, items: [...demo.items, rating, electing] as Material['items'] };
    const hall = await openHall(house, 'roster', material);
    const { cast } = hall;
    const { host } = cast;
    const agenda = host.congress.steps.find(({ kind }) => kind === 'agenda')!;
    await host.must({ type: 'addStep', kind: 'nomination', afterStepId: agenda.id });
    await playTo(cast, 'nomination');
    const itemId = host.congress.items.find(({ power }) => power === 'elect')!.id;
    const document = { title: '本人书面意见', number: '1号', date: '2026-03-01' };
    for (const name of NAMES) {
      const nominated = { itemId, way: 'committee', personId: null, name, detail: '装配车间 高级工' } as const;
      const candidacyId = await host.must({ type: 'nominate', ...nominated });
      const statement = `${name}愿意参选，如当选将如实反映职工意见。`;
      await host.must({
        type: 'acceptNomination',
        candidacyId,
        detail: '装配车间 高级工',
        statement,
        photo: null,
        document,
      });
      await host.must({ type: 'checkCandidate', candidacyId, qualified: true, reason: '' });
    }
    await host.must({ type: 'publishCandidates' });
    await host.must({ type: 'drawCandidateOrder', itemId });
    await closeStep(cast);
    await playTo(cast, 'evaluation');
    const [{ page: stage }, phone] = await Promise.all([inTheHall(hall), onPhone(hall, comers(cast)[20]!)]);
    await phone.page.evaluate(`localStorage.setItem('congress:type', 'large')`);
    await phone.page.setViewportSize(SMALL);
    return { hall, cast, host, stage, phone, page: phone.page, tap: thumb() };
  },
  (now) => {
    let paperId = '';
    const paper = (): Paper => now().host.congress.papers.find(({ id }) => id === paperId)!;
    const put = async (title: string, rated: boolean): Promise<void> => {
      const { host } = now();
      const itemIds = host.congress.items.filter(({ power }) => (power === 'evaluate') === rated).map(({ id }) => id);
      const made = { title, method: 'secret' as const, itemIds, matters: [], previousId: null };
      paperId = await host.must({ type: 'preparePaper', ...made });
      await host.must({ type: 'openPaper', paperId });
      await host.until('the paper', () => paper()?.state === 'open');
    };
    /** Everybody else votes alike; then it is counted, signed and declared. */
    const conclude = async (mark: (item: Paper['items'][number], voter: number) => Mark): Promise<void> => {
      const { hall, cast, host, phone } = now();
      const voters = others(hall, [phone]);
      await all(voters, async (one) => {
        const choices = Object.fromEntries(paper().items.map((item) => [item.id, mark(item, voters.indexOf(one))]));
        await one.must({ type: 'castBallot', paperId, choices });
      });
      const { chief, scrutineers } = officers(cast);
      await host.must({ type: 'closePaper', paperId });
      await chief.must({ type: 'countPaper', paperId });
      await chief.must({ type: 'signCount', paperId });
      await scrutineers[0]!.must({ type: 'signCount', paperId });
    };
    const fits = async (): Promise<void> =>
      expect(await now().page.evaluate('document.documentElement.scrollWidth <= innerWidth'), 'no way sideways').toBe(
        true,
      );

    test('a rating shows every level, counts what is left, and keeps a remark apart', async () => {
      const { hall, cast, host, phone, page, tap } = now();
      const item = host.congress.items.find(({ power }) => power === 'evaluate')!;
      for (const { id } of item.rating!.subjects) {
        await host.must({ type: 'markReportHeard', itemId: item.id, subjectId: id });
      }
      await put('领导人员民主测评票', true);
      await turnTo(hall, phone, `ballots/${paperId}/1`);
      await says(page, '已评 0/10');
      expect(await page.getByRole('radiogroup').count()).toBe(10);
      expect(await page.locator('input:checked').count(), 'nothing is chosen beforehand').toBe(0);
      await fits();
      await look(page, 'delegate, rating');
      await tap(
        page
          .getByRole('group', { name: '钱进，各方面都选同一等次' })
          .getByRole('button', { name: '称职', exact: true }),
      );
      await says(page, '已评 5/10');
      await look(page, 'delegate, rated alike');
      await tap(page.getByRole('radio', { name: '钱进 廉 优秀' }));
      await tap(page.getByText('写意见（可不写）').first());
      await page.getByLabel('对钱进的意见').fill('多到车间来。');
      await tap(page.getByRole('link', { name: '核对选票' }));
      await says(page, '5 处没有评，投出后按无效计。');
      await says(page, '意见：多到车间来。');
      await look(page, 'delegate, reviewing a rating');
      await tap(page.getByRole('button', { name: '不补选，照此提交' }));
      await tap(page.getByRole('button', { name: '照此提交', exact: true }));
      await says(page, '已计入');
      await conclude((one, voter) => {
        if (one.kind !== 'rating') throw new Error('a rating');
        const levels = Object.fromEntries(one.dimensions.map(({ id }, index) => [id, (voter + index) % 4]));
        return { levels: Object.fromEntries(one.subjects.map(({ id }) => [id, levels])) };
      });
      await playTo(cast, 'ballot');
    });

    test('thirty names are marked by a thumb: counted, found by letters, and none beyond the seats', async () => {
      const { hall, phone, page, tap } = now();
      await put('议案表决票、委员会委员选举票', false);
      await turnTo(hall, phone, `ballots/${paperId}/${paper().items.length}`);
      await says(page, '已选赞成 0/15');
      await look(page, 'delegate, election');
      const groups = page.getByRole('radiogroup');
      expect(await groups.count()).toBe(NAMES.length);
      const began = performance.now();
      tap.taps = 0;
      const names = await groups.evaluateAll((all: { getAttribute(name: string): string | null }[]) =>
        all.map((one) => one.getAttribute('aria-labelledby')),
      );
      expect(new Set(names).size, 'each group is named').toBe(NAMES.length);
      for (let at = 0; at < SEATS; at += 1) await tap(groups.nth(at).getByText('赞成'));
      await says(page, '已选满');
      await tap(groups.nth(SEATS).getByText('赞成'));
      await says(page, '请先把一位已选赞成的改为反对或弃权');
      expect(await groups.nth(SEATS).locator('input:checked').count()).toBe(0);
      await look(page, 'delegate, no seat left', /All 15 seats have your vote/);
      await tap(page.getByRole('button', { name: '看已选赞成的 15 人' }));
      expect(await groups.count()).toBe(SEATS);
      await tap(groups.nth(2).getByText('反对'));
      await says(page, '还可选 1');
      await tap(page.getByRole('button', { name: '显示全部' }));
      for (let at = SEATS; at < NAMES.length - 2; at += 1) await tap(groups.nth(at).getByText('弃权'));
      figure(
        'marking thirty names',
        `${tap.taps} taps, ${Math.round((performance.now() - began) / 100) / 10} s by script`,
      );
      expect(tap.smallest, 'for a thumb').toBeGreaterThanOrEqual(44);
      await fits();
      await tap(page.getByRole('button', { name: '查找候选人' }));
      await page.keyboard.type('xmlx');
      await says(page, '显示 0 人，共 30 人');
      await page.getByRole('searchbox').fill('xm');
      await page.getByRole('searchbox').blur();
      await says(page, /显示 [1-9] 人，共 30 人/);
      await look(page, 'delegate, finding a candidate');
      await tap(page.getByRole('button', { name: '显示全部' }));
    });

    test('a profile opens over the list and gives it back where it was', async () => {
      const { page, tap } = now();
      await page.getByRole('radiogroup').nth(11).scrollIntoViewIfNeeded();
      await tap(page.getByRole('button', { name: /查看简介/ }).nth(11));
      await says(page.getByRole('dialog'), /愿意参选/);
      const where = await page.evaluate('scrollY');
      await page.goBack();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      expect(await page.evaluate('scrollY')).toBe(where);
    });

    test('whoever marks one against may name somebody else, found by part of a name', async () => {
      const { cast, page, tap } = now();
      const other = comers(cast)[30]!;
      await tap(page.getByRole('button', { name: /反对.+，另选他人/ }));
      await page.getByLabel('输入姓名查找').fill(other.name);
      await look(page, 'delegate, naming somebody else');
      await tap(page.getByRole('button', { name: `另选${other.name}` }));
      await says(page, '已选满');
      await tap(page.getByRole('link', { name: '核对选票' }));
      await says(page, '2 名候选人未选择，投出后按弃权计。');
      await says(page, '赞成（15/15）');
      await says(page, other.name);
      await fits();
      await look(page, 'delegate, reviewing an election');
      await page.reload();
      await says(page, other.name);
      await tap(page.getByRole('button', { name: '不补选，照此提交' }));
      await tap(page.getByRole('button', { name: '照此提交', exact: true }));
      await says(page, '已计入');
    });

    test('the result names everyone with what is missing, on the phone, in the hall and in public', async () => {
      const { hall, cast, host, stage, phone, page } = now();
      await conclude((one) => {
        if (one.kind !== 'election') return 'for';
        const chosen = one.candidates.slice(0, SEATS);
        return { candidates: Object.fromEntries(chosen.map(({ id }) => [id, 'for' as const])), writeIns: [] };
      });
      await closeStep(cast);
      await playTo(cast, 'declaration');
      await host.must({ type: 'declareResult', paperId });
      await says(stage, '当选 15/15');
      const election = paper().items.at(-1)!;
      await host.must({ type: 'directStage', scene: 'result', focusId: election.id });
      await says(stage, '以下 15 人当选');
      expect(await overflows(stage)).toBe(false);
      await look(stage, 'stage, elected');
      await stage.keyboard.press('PageDown');
      await says(stage, '全体代表过半数：23 票');
      expect(await overflows(stage)).toBe(false);
      await look(stage, 'stage, votes of an election');
      await turnTo(hall, phone, `results/${paperId}`);
      await says(page, /未过半数，差 \d+ 票/);
      await says(page, /票数相同的按/);
      await fits();
      await look(page, 'delegate, result of an election');
      await saysNot(page, /NaN|undefined/);
      await playTo(cast, 'publication');
      await host.must({ type: 'publishResults' });
      const observer = await observing(hall);
      await says(observer, /未过半数，差 \d+ 票/);
      await look(observer, 'observer, results of an election and a rating');
      await press(observer, 'EN');
      await says(observer, /No majority/);
    });
  },
);
