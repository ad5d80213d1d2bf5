/** The profiles against the articles that were read. Each test bears the article it holds the number to. */
import type { RosterSummary } from '@congress/contract/congress/preparation/view';
import { ruleNames, type RuleName, type SourceStatus } from '@congress/contract/congress/rules/rules';
import { type ProfileId, profileIds } from '@congress/contract/congress/vocabulary';
import { describe, expect, test } from 'vitest';
import { World } from '../../../../../tests/support/domain.ts';
import { summaryOf } from '../../../../../tests/support/domain/people.ts';
import { majorityNeeded } from '../../../kernel/ballot/domain/majority.ts';
import { checkComposition, delegatesNeeded, hasQuorum } from './arithmetic.ts';
import { majorityFor, type Profile, secretPowers } from './profile.ts';
import { profileOf, profiles } from './registry.ts';
import { sheetOf } from './sheet.ts';

const needed = (profile: ProfileId, staff: number): number =>
  delegatesNeeded(profiles[profile].minimumDelegates.value.bands, staff);
const toAdopt = (profile: ProfileId, all: number): number =>
  majorityNeeded(majorityFor(profiles[profile], 'adopt'), { all, present: all, valid: all });
const statuses = (profile: ProfileId, ...rules: RuleName[]): SourceStatus[] =>
  rules.map((rule) => profiles[profile][rule].source.status);
const articleOf = (profile: ProfileId, rule: RuleName): string => {
  const { title, article } = profiles[profile][rule].source;
  return `${title}${article}`;
};

/** A roster of so many formal delegates; who is of none of these is of nothing in particular. */
function rosterOf(formal: number, parts: Partial<RosterSummary> = {}): RosterSummary {
  return { ...summaryOf([], ''), formal, ...parts };
}

function unmet(profile: ProfileId, roster: RosterSummary, staff = { total: 1_000, women: 300 }): string[] {
  return checkComposition(profiles[profile], roster, staff)
    .filter(({ met }) => !met)
    .map(({ rule }) => rule);
}

describe('《企业民主管理规定》', () => {
  test('第二十条: more than half of all; exactly half is not enough', () => {
    expect([toAdopt('national', 88), toAdopt('national', 89)]).toEqual([45, 45]);
    expect(profiles.national.majority.value).toMatchObject({ base: 'all', strict: true, wording: 'more-than-half' });
    expect(articleOf('national', 'majority')).toBe('《企业民主管理规定》第二十条');
  });

  test('第二十条: important matters secretly; that evaluations are is ours', () => {
    expect(statuses('national', 'secretToAdopt', 'secretToElect', 'secretToEvaluate')).toEqual([
      'verified',
      'verified',
      'house',
    ]);
  });

  test('第十九条: workers, technicians and ordinary administrators are half of the presidium; leaders are outside', () => {
    const { counts, percent } = profiles.national.presidiumShare.value;
    expect([percent, ...counts]).toEqual([50, 'front-line', 'technical', 'administrative']);
    expect(profiles.national.advice.presidiumOptional?.article).toBe('第十九条');
  });

  test('what nobody read is said to be unverified, and quoted nowhere', () => {
    const { unverified } = sheetOf(profiles.national);
    expect(unverified).toEqual([
      'minimumDelegates',
      'managersAtMost',
      'frontLineAtLeast',
      'quorum',
      'noticeDays',
      'termYears',
    ]);
  });
});

describe('《上海市职工代表大会条例》', () => {
  test('第二十一条: 30 at a hundred, five more with each further hundred, 175 from three thousand', () => {
    expect([99, 100, 199, 200, 1_000, 2_999, 3_000, 20_000].map((staff) => needed('shanghai', staff))).toEqual([
      30, 30, 30, 35, 75, 170, 175, 175,
    ]);
  });

  test('第二十三条: 以上 includes a hundred: there the presidium has seven, and at 99 three to five are advised', () => {
    const bandAt = (delegates: number) =>
      profiles.shanghai.presidiumSize.value.find(({ upToDelegates }) => delegates <= upToDelegates);
    expect(bandAt(100)).toMatchObject({ least: 7, most: Infinity, mandatory: true });
    expect(bandAt(101)).toMatchObject({ least: 7, mandatory: true });
    expect(bandAt(99)).toMatchObject({ least: 3, most: 5, mandatory: false });
  });

  test('第二十三条: front-line workers alone are half of the presidium', () => {
    expect(profiles.shanghai.presidiumShare.value.counts).toEqual(['front-line']);
  });

  test('第三十一条: 半数以上, counted strictly, and said so; the words stand beside it', () => {
    const { value, source } = profiles.shanghai.majorityToAdopt;
    expect(value).toMatchObject({ strict: true, wording: 'half-or-more' });
    expect(source).toMatchObject({ article: '第三十一条', decisiveWords: '半数以上' });
    expect(source.note?.['zh-CN']).toContain('从严计票');
    expect(toAdopt('shanghai', 88)).toBe(45);
  });

  test('第三十一条: elections are not in it: their majority is the nation’s, shown as the nation’s', () => {
    expect(profiles.shanghai.majorityToElect.value.wording).toBe('more-than-half');
    expect(statuses('shanghai', 'majorityToElect', 'secretToElect', 'secretToEvaluate')).toEqual([
      'inherited',
      'inherited',
      'house',
    ]);
  });

  test('第三十七条: seven working days to the upper union; 第三十二条 sets no days to publish', () => {
    expect(profiles.shanghai.fileWithinDays.value).toEqual({ days: 7, unit: 'working' });
    expect(statuses('shanghai', 'fileWithinDays', 'publishWithinDays')).toEqual(['verified', 'house']);
  });

  test.for([
    ['managersAtMost', '第十六条'],
    ['womenAtLeast', '第十六条'],
    ['quorum', '第二十八条'],
    ['noticeDays', '第三十条'],
    ['termYears', '第二十二条'],
    ['presidiumShare', '第二十三条'],
  ] as const)('%s cites its own %s', ([rule, article]) => {
    expect(articleOf('shanghai', rule)).toBe(`《上海市职工代表大会条例》${article}`);
  });

  test('第四条, 第二十二条, 第二十五条, 第四十一条: what the platform does not enforce is told as advice', () => {
    const { staffMeetingBelow, extraordinary, jointMeeting, regional } = profiles.shanghai.advice;
    const articles = [staffMeetingBelow, extraordinary, jointMeeting, regional].map((source) => source?.article);
    expect(articles).toEqual(['第四条', '第二十二条', '第二十五条', '第四十一条']);
  });
});

describe('《浙江省企业民主管理条例》', () => {
  test('第十条: thirty below a hundred, then forty and seven, a hundred and twenty, two hundred', () => {
    expect([99, 100, 101, 999, 1_000, 1_001, 4_999, 5_000].map((staff) => needed('zhejiang', staff))).toEqual([
      30, 40, 40, 96, 100, 100, 160, 200,
    ]);
    expect(profiles.zhejiang.minimumDelegates.source.note?.['zh-CN']).toContain('恰为一百人');
  });

  test('第十一条: the share of women is a duty, and managers are at most twenty percent', () => {
    expect(unmet('zhejiang', rosterOf(100, { frontLine: 60, managers: 21, women: 29 }))).toEqual([
      'managers-at-most',
      'women-at-least',
    ]);
    expect(profiles.zhejiang.womenAtLeast.value.mandatory).toBe(true);
  });

  test('第十五条: every election and every vote is secret, procedural ones on the agenda too', () => {
    expect(secretPowers(profiles.zhejiang)).toEqual(['adopt', 'elect', 'evaluate', 'procedural']);
    expect(statuses('zhejiang', 'secretProcedural', 'secretToEvaluate')).toEqual(['verified', 'house']);
  });

  test('第十四条: three years or five, as the union has it', () => {
    expect(profiles.zhejiang.termYears.value).toEqual([3, 5]);
  });

  test('it is silent on the front line, papers and the presidium: the nation’s rule, not its own', () => {
    expect(articleOf('zhejiang', 'frontLineAtLeast')).toBe('《企业民主管理规定》');
    expect(statuses('zhejiang', 'presidiumShare')).toEqual(['inherited']);
  });
});

describe('《河南省企业职工民主权利保障条例》', () => {
  test('第十八条: the lower end of each band is the floor, and above ten thousand there is none', () => {
    expect([100, 200, 201, 600, 1_000, 1_001, 5_000, 10_000, 10_001].map((staff) => needed('henan', staff))).toEqual([
      30, 30, 30, 60, 100, 31, 150, 300, 0,
    ]);
  });

  test('第十八条: 500 to 5,000 staff are not refused for what only an even reading asks', () => {
    expect(unmet('henan', rosterOf(150, { frontLine: 80, women: 40 }), { total: 5_000, women: 900 })).toEqual([]);
    const [minimum] = checkComposition(profiles.henan, rosterOf(150), { total: 5_000, women: 900 });
    expect(minimum).toMatchObject({ needed: 150, advised: 189 });
  });

  test('第十八条: not more than five hundred from ten thousand on is advice', () => {
    const checks = checkComposition(profiles.henan, rosterOf(501), { total: 10_000, women: 1 });
    expect(checks.at(-1)).toEqual({
      rule: 'maximum-delegates',
      met: false,
      mandatory: false,
      actual: 501,
      needed: 500,
    });
    expect(checkComposition(profiles.henan, rosterOf(501), { total: 9_999, women: 1 })).toHaveLength(4);
  });

  test('第十八条: women have a suitable share: one at least, and no number beyond', () => {
    expect(unmet('henan', rosterOf(100, { frontLine: 50, women: 0 }))).toEqual(['women-at-least']);
    expect(unmet('henan', rosterOf(100, { frontLine: 50, women: 1 }))).toEqual([]);
  });

  test('第十九条: three years or five; 第二十条: more than half of all', () => {
    expect(profiles.henan.termYears.value).toEqual([3, 5]);
    expect(profiles.henan.majority.value.wording).toBe('more-than-half');
  });

  test('no number bears the name of a regulation that does not exist', () => {
    for (const id of profileIds)
      for (const rule of ruleNames) expect(profiles[id][rule].source.title).not.toBe('《河南省企业民主管理条例》');
  });

  test('it is silent on managers and on half front-line workers: inherited', () => {
    expect(articleOf('henan', 'managersAtMost')).toBe('《企业民主管理规定》');
    expect(statuses('henan', 'presidiumShare')).toEqual(['inherited']);
  });
});

describe('《山东省企业职工代表大会条例》', () => {
  test('第九条: front-line workers and technicians together are seventy percent, a duty', () => {
    const roster = { managers: 20, women: 30 };
    expect(unmet('shandong', rosterOf(100, { ...roster, frontLine: 50, technical: 19 }))).toEqual([
      'front-line-at-least',
    ]);
    expect(unmet('shandong', rosterOf(100, { ...roster, frontLine: 50, technical: 20 }))).toEqual([]);
    expect(unmet('shandong', rosterOf(100, { ...roster, frontLine: 70, technical: 0 }))).toEqual([]);
    expect(profiles.shandong.frontLineAtLeast.value.mandatory).toBe(true);
  });

  test('《山东省厂务公开条例》第十二条: fifteen days shown, three to publish, seven open to staff before', () => {
    expect([profiles.shandong.shownDays.value, profiles.shandong.publishWithinDays.value]).toEqual([15, 3]);
    expect(profiles.shandong.shownDays.source.title).toBe('《山东省厂务公开条例》');
    expect(profiles.shandong.advice.openToStaff?.article).toContain('第十二条');
  });

  test('第十条 on was not read: number, quorum, majority, ballot and term are unverified', () => {
    expect(
      statuses('shandong', 'minimumDelegates', 'quorum', 'majority', 'secretToAdopt', 'termYears', 'presidiumShare'),
    ).toEqual(Array.from({ length: 6 }, () => 'unverified'));
    expect(sheetOf(profiles.shandong).basis).toBe('additions');
  });
});

test('《重庆市厂务公开条例》第九条、《北京市实施〈工会法〉办法》第四十六条: added to the national rules', () => {
  expect(profiles.chongqing.shownDays).toMatchObject({ value: 15, source: { article: '第九条' } });
  expect(profiles.beijing.advice.mattersToUnion).toMatchObject({ article: '第四十六条' });
  expect([profiles.chongqing.basis, profiles.beijing.basis]).toEqual(['additions', 'additions']);
});

describe('every profile', () => {
  test.for(profileIds)('三分之二以上: under %s exactly two thirds are a quorum', (id) => {
    const rule = profiles[id].quorum.value;
    expect([hasQuorum(rule, 59, 90), hasQuorum(rule, 60, 90)]).toEqual([false, true]);
  });

  test.for(profileIds)('%s says of every number where it comes from, and quotes nothing that was not read', (id) => {
    for (const { source, rule } of sheetOf(profiles[id]).rules) {
      const { status, title, article, decisiveWords, summary } = source;
      expect(summary['zh-CN'] && summary.en, rule).toBeTruthy();
      if (status === 'verified') expect(title && article, rule).toBeTruthy();
      if (status === 'house') expect(title + article, rule).toBe('');
      if (status === 'unverified') expect(article === '' || source.note !== undefined, rule).toBe(true);
      if (status === 'house') expect(decisiveWords, rule).toBe('');
    }
  });

  test('G-7, G-16: papers seven days before, and days shown as the place says; the trial waits for nothing', () => {
    const days = profileIds.map((id) => [id, profiles[id].noticeDays.value, profiles[id].shownDays.value]);
    expect(days).toEqual([
      ['national', 7, 7],
      ['shanghai', 7, 7],
      ['zhejiang', 7, 7],
      ['henan', 7, 7],
      ['shandong', 7, 15],
      ['chongqing', 7, 15],
      ['beijing', 7, 7],
      ['demo', 0, 0],
    ]);
  });

  test('only the trial is marked provisional, and the public page of its congress says so', () => {
    expect(profileIds.filter((id) => profiles[id].provisional)).toEqual(['demo']);
    expect(new World({ profile: 'demo' }).state.public.provisional).toBe(true);
    expect(new World({ profile: 'national' }).state.public.provisional).toBe(false);
  });
});

describe('《上海市职工代表大会条例》第四十一条', () => {
  const regional = profileOf({ profile: 'shanghai', profileVersion: 3, template: 'regional' });
  const roster = (formal: number, frontLine: number, managers: number): RosterSummary =>
    rosterOf(formal, { frontLine, managers, technical: formal - frontLine - managers, women: 10 });
  const broken = (of: Profile, people: RosterSummary, staff = 2_000): string[] =>
    checkComposition(of, people, { total: staff, women: 10 })
      .filter(({ met, mandatory }) => mandatory && !met)
      .map(({ rule }) => rule);

  test('a regional congress has at least thirty delegates, whatever the staff of its employers', () => {
    expect(broken(regional, roster(30, 20, 5))).toEqual([]);
    expect(broken(regional, roster(29, 20, 5))).toEqual(['minimum-delegates']);
    expect(broken(profiles.shanghai, roster(30, 20, 5))).toEqual(['minimum-delegates']);
  });

  test('at most thirty percent operators, at least half front-line workers', () => {
    expect(broken(regional, roster(100, 50, 30))).toEqual([]);
    expect(broken(regional, roster(100, 50, 31))).toEqual(['managers-at-most']);
    expect(broken(regional, roster(100, 49, 30))).toEqual(['front-line-at-least']);
    expect(broken(profiles.shanghai, roster(130, 70, 30))).toEqual(['managers-at-most']);
  });

  test('K-6: one founded under the second version, and any other congress, keeps the numbers of article 16', () => {
    expect(profileOf({ profile: 'shanghai', profileVersion: 2, template: 'regional' })).toBe(profiles.shanghai);
    expect(profileOf({ profile: 'shanghai', profileVersion: 3, template: 'annual' })).toBe(profiles.shanghai);
    expect(regional.quorum).toBe(profiles.shanghai.quorum);
  });
});

describe('versions', () => {
  test('K-6: a congress keeps the numbers it began under', () => {
    const before = (profile: ProfileId) => profileOf({ profile });
    expect(delegatesNeeded(before('henan').minimumDelegates.value.bands, 1_286)).toBe(107);
    expect(before('shandong').frontLineAtLeast.value).toMatchObject({ percent: 50, counts: ['front-line'] });
    expect(before('shanghai').presidiumSize.value[0]).toMatchObject({ upToDelegates: 100, least: 3, most: 5 });
    expect(before('shanghai').presidiumShare.value.counts).toEqual(['front-line', 'technical']);
    expect(before('zhejiang').secretProcedural.value).toBe(false);
  });

  test('K-6: one that is founded now keeps the version in force', () => {
    const { profile, profileVersion } = new World({ profile: 'shanghai' }).state.congress;
    expect(profileVersion).toBe(profiles.shanghai.version);
    expect(profileOf({ profile, profileVersion })).toBe(profiles.shanghai);
  });
});
