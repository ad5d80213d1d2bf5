/** The demo's own words, in both languages. */
import { words } from '@congress/contract/congress/words/words';
import type { StepKind } from '@congress/contract/congress/vocabulary';
import type { Locale } from '@congress/contract/kernel/primitives';

/** Titles are what the congress was given, and that is Chinese; in English they are told so. */
const titles = new Map([
  ['2026年度集体合同（草案）', 'Collective contract 2026 (draft)'],
  ['工资专项集体合同（草案）', 'Collective contract on wages (draft)'],
  ['女职工权益保护专项集体合同（草案）', 'Collective contract on the rights of women workers (draft)'],
  ['劳动安全卫生专项集体合同（草案）', 'Collective contract on safety and health at work (draft)'],
  ['考勤与休息休假管理办法（修订草案）', 'Rules on attendance, rest and leave (revised draft)'],
  ['职工福利费使用方案', 'Use of the welfare fund'],
]);

export type Tally = { for: number; against: number; abstain: number; invalid: number };

export type Tell = {
  step(kind: StepKind): string;
  start(delegates: number): string;
  results: string;
  result(title: string, tally: Tally, adopted: boolean, of: number, needed: number): string;
  log(links: number, head: string): string;
  archive(file: string): string;
  end(steps: number, clients: number, refusals: number, seconds: string): string;
};

const english: Tell = {
  step: (kind) => words.stepKind[kind].en,
  start: (delegates) => `${delegates} formal delegates, ${delegates + 14} clients`,
  results: 'results',
  result: (title, { for: yes, against, abstain, invalid }, adopted, of, needed) =>
    `${titles.get(title) ?? title}: ${yes} for, ${against} against, ${abstain} abstained, ${invalid} invalid; ` +
    `${adopted ? 'adopted' : 'not adopted'} (${yes} of ${of}, ${needed} needed)`,
  log: (links, head) => `log: ${links} links intact, head ${head}`,
  archive: (file) => `archive: ${file} (pnpm verify-archive ${file})`,
  end: (steps, clients, refusals, seconds) =>
    `${steps} steps, ${clients} delegates' clients, ${refusals} refusals, ${seconds} s: everything as it must be`,
};

const chinese: Tell = {
  step: (kind) => words.stepKind[kind]['zh-CN'],
  start: (delegates) => `正式代表 ${delegates} 人，客户端 ${delegates + 14} 个`,
  results: '表决结果',
  result: (title, { for: yes, against, abstain, invalid }, adopted, of, needed) =>
    `${title}：赞成 ${yes}，反对 ${against}，弃权 ${abstain}，无效 ${invalid}；` +
    `${adopted ? '通过' : '未获通过'}（赞成 ${yes}，应到 ${of}，须 ${needed}）`,
  log: (links, head) => `日志：${links} 环完整，末环 ${head}`,
  archive: (file) => `档案：${file}（核验：pnpm verify-archive ${file}）`,
  end: (steps, clients, refusals, seconds) =>
    `${steps} 个环节，代表客户端 ${clients} 个，拒绝 ${refusals} 次，用时 ${seconds} 秒：一切符合规则`,
};

export const tells: Record<Locale, Tell> = { 'zh-CN': chinese, en: english };
