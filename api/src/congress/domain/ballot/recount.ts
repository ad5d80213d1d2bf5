/**
 * The recount file of a secret paper (B-24): what is on the paper, what the result was measured by, and the marks of
 * every ballot, one sheet a line. The lines are sorted, so that their order says nothing, and whoever exports gets the
 * same file with the same digest.
 */
import type { State } from '@congress/contract/congress/snapshot';
import type { CountReport, MajorityRule, Paper, PaperItem } from '@congress/contract/congress/ballot/view';
import { canonicalJson } from '../../../kernel/log/canonicalJson.ts';
import type { Known } from '../../../kernel/ballot/domain/results.ts';
import type { Sheet } from '../../../kernel/ballot/domain/sheet.ts';
import { type BoxTally, counting } from '../../../kernel/ballot/domain/tally.ts';
import { isCertified } from '@congress/contract/congress/ballot/questions';
import { accept, no, type Decide } from '../decision.ts';
import type { CommandFacts, RoomCount } from '../facts.ts';
import { countReport } from './countReport.ts';
import { isComplete, signsAs } from './signing.ts';
import { rulesOf } from './threshold.ts';

/** What a recount has to know besides the ballots. */
export type RecountHead = {
  format: 'congress-recount';
  version: 1;
  paper: Pick<Paper, 'id' | 'title' | 'present'> & { items: PaperItem[] };
  due: number;
  room: RoomCount;
  simulated: number;
  /** By paper item. */
  rules: Record<string, MajorityRule>;
  known: Known;
};

/** The file, one JSON value a line: what it is about, then the ballots. */
export function recountFile(
  { congress, staff }: Pick<State, 'congress' | 'staff'>,
  paper: Paper,
  { box: { simulated = 0 }, room, known, sheets }: CommandFacts['releaseRecount'],
): string {
  const { id, title, present, items } = paper;
  const ruleOf = rulesOf(congress);
  const head: RecountHead = {
    format: 'congress-recount',
    version: 1,
    paper: { id, title, present, items },
    due: staff.reports.find(({ paperId }) => paperId === id)?.due ?? congress.roster.formal,
    room,
    simulated,
    rules: Object.fromEntries(items.map((item) => [item.id, ruleOf(item)])),
    known,
  };
  const lines = sheets.map((sheet) => JSON.stringify(sheet)).toSorted();
  // Canonically: what came from rows and what was folded from events names the same fields in another order.
  return [canonicalJson(head), ...lines, ''].join('\n');
}

/** Agrees to the export of a secret paper's marks; with the chief and one more, the log has the file's digest (B-24). */
export const releaseRecount: Decide<'releaseRecount'> = (state, { paperId }, { facts, personId, now, sha256 }) => {
  const { offices, papers } = state.congress;
  const paper = papers.find((each) => each.id === paperId);
  if (!paper) return no('paper-not-found');
  if (paper.method !== 'secret') return no('recount-secret-only');
  if (!isCertified(paper)) return no('paper-wrong-state', { state: paper.state });
  const as = signsAs(offices, personId);
  if (!personId || !as) return no('not-a-scrutineer');
  const signed = paper.recount?.signatures ?? [];
  if (paper.recount?.digest || signed.some((each) => each.personId === personId)) return no('already-signed');
  const complete = isComplete([...signed.map((each) => each.as), as]);
  const digest = complete ? sha256(recountFile(state, paper, facts)) : null;
  const signature = { personId, at: now, as };
  return accept({ type: 'paper.recount-signed', payload: { paperId, signature, digest } });
};

/** Counts a recount file: the same report as the one that was signed. */
export function recount(file: string): { head: RecountHead; report: CountReport } {
  const [first = '', ...lines] = file.split('\n').filter((line) => line !== '');
  const head = JSON.parse(first) as RecountHead;
  if (head.format !== 'congress-recount' || head.version !== 1) throw new RangeError('not a recount file');
  const { paper, due, room, simulated, rules, known } = head;
  const box = counting(paper.items);
  for (const line of lines) box.add(JSON.parse(line) as Sheet);
  const counted: BoxTally & { simulated?: number } = { ...box.result(), ...(simulated > 0 ? { simulated } : {}) };
  const report = countReport(paper, due, { box: counted, room, known }, ({ id }) => {
    const rule = rules[id];
    if (!rule) throw new RangeError(`no rule for ${id}`);
    return rule;
  });
  return { head, report };
}
