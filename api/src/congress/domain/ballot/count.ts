import type { Offices } from '@congress/contract/congress/assembly/view';
import type { CountReport, Paper, PaperItem, VotedOn } from '@congress/contract/congress/ballot/view';
import type { Happened } from '@congress/contract/congress/tables/events';
import type { CongressView } from '@congress/contract/congress/snapshot';
import type { PreparatoryMatter } from '@congress/contract/congress/vocabulary';
import { accept, no, type Decide } from '../decision.ts';
import { majorityNeeded } from '../../../kernel/ballot/domain/majority.ts';
import { rulesOf } from './threshold.ts';
import { openStepOf } from '@congress/contract/kernel/procedure/questions';
import { brokenInvariant, countReport, declared } from './countReport.ts';
import { isCertified, motionsOf } from '@congress/contract/congress/ballot/questions';
import { paperIn } from './paper.ts';
import { isComplete, signsAs } from './signing.ts';
import { paperSteps } from './prepare.ts';
import { roomStillOpen } from './room.ts';

/** Closes a paper. The fence against late votes is in the box; quorum is not asked again (B-6, B-15). */
export const closePaper: Decide<'closePaper'> = ({ congress }, { paperId }) => {
  const paper = paperIn(congress, paperId, 'open');
  if ('ok' in paper) return paper;
  return accept({ type: 'paper.closed', payload: { paperId } });
};

/** Counts a closed paper (B-11). The numbers go to the secretariat; all others learn that it was counted. */
export const countPaper: Decide<'countPaper'> = ({ congress }, { paperId }, { facts }) => {
  const paper = paperIn(congress, paperId, 'closed');
  if ('ok' in paper) return paper;
  const open = roomStillOpen(paper, facts.room);
  if (open) return open;
  const report = countReport(paper, congress.roster.formal, facts, rulesOf(congress));
  const broken = brokenInvariant(report);
  if (broken) return accept({ type: 'paper.voided', payload: { paperId, reason: broken } });
  return accept({ type: 'report.made', payload: { report } }, { type: 'paper.counted', payload: { paperId } });
};

/** Signs the count: complete with the chief scrutineer and one more (B-13). */
export const signCount: Decide<'signCount'> = ({ congress }, { paperId }, { personId, now }) => {
  const paper = paperIn(congress, paperId, 'counted');
  if ('ok' in paper) return paper;
  const as = signsAs(congress.offices, personId);
  if (!personId || !as) return no('not-a-scrutineer');
  if (paper.signatures.some((each) => each.personId === personId)) return no('already-signed');
  const complete = isComplete([...paper.signatures.map((each) => each.as), as]);
  return accept({ type: 'paper.signed', payload: { paperId, signature: { personId, at: now, as }, complete } });
};

/** The offices that an adopted preparatory matter brings into force: those of the people on the paper (C-4a). */
function officesIn(what: VotedOn | null): Partial<Offices> {
  switch (what?.kind) {
    case 'presidium':
    case 'secretary-general':
    case 'scrutineers': {
      const { kind: _kind, ...offices } = what;
      return offices;
    }
    default:
      return {};
  }
}

/** The offices that a preparatory matter leaves vacant when it is turned down, whoever held them by an earlier vote (B-1a). */
const vacant: Partial<Record<PreparatoryMatter, Partial<Offices>>> = {
  presidium: { presidium: [] },
  'secretary-general': { secretaryGeneral: null },
  scrutineers: { chiefScrutineer: null, scrutineers: [], tellers: [] },
};

/** Offices as the result that is declared leaves them, where that changes anything. */
function installed(view: CongressView, decided: { item: PaperItem; adopted: boolean }[]): Happened[] {
  const changes = decided.map(({ item: { matter, votedOn }, adopted }) =>
    adopted ? officesIn(votedOn) : matter && vacant[matter],
  );
  const offices = Object.assign({}, view.offices, ...changes) as Offices;
  const same = JSON.stringify(offices) === JSON.stringify(view.offices);
  return same ? [] : [{ type: 'offices.installed', payload: { offices } }];
}

/** Whether a report has somebody elected or something adopted by fewer votes than the rules ask for (B-12, B-34). */
function belowMajority(view: CongressView, paper: Paper, { due, present, items }: CountReport): boolean {
  return items.some((result) => {
    if (result.kind === 'rating') return false;
    const item = paper.items.find(({ id }) => id === result.paperItemId);
    const needed = item ? majorityNeeded(rulesOf(view)(item), { all: due, present, valid: result.valid }) : Infinity;
    if (result.kind !== 'election') return result.adopted && result.for < needed;
    return result.rows.some((row) => row.standing === 'elected' && row.for < needed);
  });
}

/** Declares a result (B-13): secret and named votes in the step for it, hands where they were raised. */
export const declareResult: Decide<'declareResult'> = ({ congress, staff }, { paperId }) => {
  const paper = congress.papers.find((each) => each.id === paperId);
  if (!paper) return no('paper-not-found');
  if (paper.state === 'declared') return no('already-done');
  const here = openStepOf(congress, ...paperSteps);
  // What comes of an election decides on its next round, and so is declared where it was voted, too (B-30).
  const elects = paper.items.some(({ kind }) => kind === 'election');
  const onTheSpot = (paper.method === 'hands' || elects) && here?.id === paper.stepId;
  if (!onTheSpot && !openStepOf(congress, 'declaration')) {
    return no('step-not-open', { expected: 'declaration' });
  }
  // Hands are raised, not signed: what such a paper lacks is the count.
  if (paper.method === 'hands' && !isCertified(paper)) return no('paper-wrong-state', { state: paper.state });
  if (!isCertified(paper)) return no('result-not-certified');
  const report = staff.reports.find((each) => each.paperId === paperId);
  if (!report) return no('paper-wrong-state', { state: paper.state });
  if (belowMajority(congress, paper, report)) return no('result-below-majority');
  const decided = motionsOf(report).flatMap(({ paperItemId, adopted }) => {
    const item = paper.items.find(({ id }) => id === paperItemId);
    return item ? [{ item, adopted }] : [];
  });
  return accept(
    { type: 'paper.declared', payload: { paperId, report: declared(report) } },
    ...installed(congress, decided),
  );
};
