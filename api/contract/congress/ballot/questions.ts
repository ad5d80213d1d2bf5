/** What stands on papers, and what came of it. Phones ask this too: nothing in here may be younger than they are. */
import { isMotion, type MotionResult } from '../../kernel/ballot/results.ts';
import { lastBegun } from '../../kernel/procedure/questions.ts';
import type { Item } from '../preparation/view.ts';
import type { CongressView } from '../snapshot.ts';
import type { BallotMethod, DecisionKind, PreparatoryMatter, Role, StepKind } from '../vocabulary.ts';
import type { CountReport, Paper, PaperItem } from './view.ts';

type Papers = Pick<CongressView, 'papers'>;

/** Papers that count: not void. */
export function standingPapers({ papers }: Papers): Paper[] {
  return papers.filter(({ state }) => state !== 'void');
}

/** The papers of one step that were not voided. */
export function papersOf(view: Papers, stepId: string): Paper[] {
  return standingPapers(view).filter((paper) => paper.stepId === stepId);
}

/** The paper that is open, the first of them. */
export function openPaper({ papers }: Papers): Paper | undefined {
  return papers.find(({ state }) => state === 'open');
}

/** Whether nothing about the paper's count can change any more. A show of hands needs no signature. */
export function isCertified({ state, method }: Paper): boolean {
  return state === 'certified' || state === 'declared' || (method === 'hands' && state === 'counted');
}

/** A paper that is counted and waits for its signatures (B-13). */
export function unsignedCount({ papers }: Papers): Paper | undefined {
  return papers.find((paper) => paper.state === 'counted' && !isCertified(paper));
}

/**
 * Who counts the room (B-10b, B-10d): of ballots on paper the scrutineers; of raised hands scrutineers and tellers, and
 * where none are in office yet, the panel that examined the credentials.
 */
export function whoEntersRoom(
  { offices }: Pick<CongressView, 'offices'>,
  { method }: Pick<Paper, 'method'>,
): { roles: Role[]; people: string[] } {
  const { chiefScrutineer, scrutineers, tellers, credentialsPanel } = offices;
  if (chiefScrutineer === null) return { roles: ['credentials-reviewer'], people: credentialsPanel };
  const chosen = [chiefScrutineer, ...scrutineers];
  return method === 'hands'
    ? { roles: ['chief-scrutineer', 'scrutineer', 'teller'], people: [...chosen, ...tellers] }
    : { roles: ['chief-scrutineer', 'scrutineer'], people: chosen };
}

/** Whether this person may enter what came back in the room. */
export function entersRoom(
  view: Pick<CongressView, 'offices'>,
  paper: Pick<Paper, 'method'>,
  personId: string,
): boolean {
  return whoEntersRoom(view, paper).people.includes(personId);
}

/** Whether I vote in the room on a paper of the sitting that counts now: in the hall by hand, or on paper there. */
export function votesInRoom(
  view: Pick<CongressView, 'steps'>,
  me: { onSite: readonly string[]; onPaper: readonly string[] },
  { room, method }: Pick<Paper, 'room' | 'method'>,
): boolean {
  const sitting = room && lastBegun(view, 'sign-in');
  return sitting ? (method === 'hands' ? me.onSite : me.onPaper).includes(sitting.id) : false;
}

/** Whether a decision is made by voting on a paper. */
export function decidedByPaper(decision: DecisionKind): decision is BallotMethod {
  return decision === 'hands' || decision === 'named' || decision === 'secret';
}

/** Whether an item of the agenda may be voted on in a step of this kind (B-2). */
export function votedIn(kind: StepKind, { power }: Item): boolean {
  return kind === 'ballot' || (kind === 'evaluation' && power === 'evaluate');
}

/** The results of a report that are of motions, which are adopted or not. */
export function motionsOf(report: Pick<CountReport, 'items'> | null | undefined): MotionResult[] {
  return report?.items.filter(isMotion) ?? [];
}

/** What is put to the vote: an item of the agenda, or a preparatory matter. */
export type Subject = Pick<PaperItem, 'itemId' | 'matter'>;

/** Whether one of these is on the paper. */
export function carries({ items }: Paper, subjects: readonly Subject[]): boolean {
  return subjects.some(({ itemId, matter }) =>
    items.some((one) => (itemId === null ? matter !== null && one.matter === matter : one.itemId === itemId)),
  );
}

/** The papers on which one of these was put to the vote before, the last one last (B-1, B-1a). */
export function roundsOn({ papers }: Papers, subjects: readonly Subject[]): Paper[] {
  return papers.filter((paper) => carries(paper, subjects));
}

/** Items of the agenda whose vote is counted and signed. */
export function votedItems(view: Papers): Set<string> {
  return new Set(
    standingPapers(view).flatMap((paper) => (isCertified(paper) ? paper.items.flatMap((one) => one.itemId ?? []) : [])),
  );
}

/** Preparatory matters that are adopted: what was declared of each last is what holds (G-10, B-1a). */
export function adoptedPreparatoryMatters({ papers }: Papers): Set<PreparatoryMatter> {
  const adopted = new Set<PreparatoryMatter>();
  for (const paper of papers) {
    if (paper.state !== 'declared') continue;
    for (const result of motionsOf(paper.report)) {
      const matter = paper.items.find((one) => one.id === result.paperItemId)?.matter;
      if (!matter) continue;
      if (result.adopted) adopted.add(matter);
      else adopted.delete(matter);
    }
  }
  return adopted;
}

/** Preparatory matters that decide on persons; what is voted on is the list of nominations. */
const onOffices: readonly (PreparatoryMatter | null)[] = ['presidium', 'secretary-general', 'scrutineers'];

/** The paper on which nominations stand, until it is withdrawn, void or declared (C-4a). */
export function paperOnOffices(view: Papers): Paper | undefined {
  return standingPapers(view).find(
    ({ state, items }) => state !== 'declared' && items.some(({ matter }) => onOffices.includes(matter)),
  );
}

/** Items that are to be voted on in a step of this kind and stand on no valid paper yet; of elections `rounds.ts` says. */
export function waitingItems({ items, papers }: Pick<CongressView, 'items' | 'papers'>, kind: StepKind): Item[] {
  const standing = standingPapers({ papers });
  return items.filter(
    (item) =>
      decidedByPaper(item.decision) &&
      votedIn(kind, item) &&
      !item.election &&
      !standing.some((paper) => carries(paper, [{ itemId: item.id, matter: null }])),
  );
}

/** Those of the preparatory matters that are not adopted and on no paper under way. */
export function waitingPreparatoryMatters(view: Papers, all: readonly PreparatoryMatter[]): PreparatoryMatter[] {
  const adopted = adoptedPreparatoryMatters(view);
  const underWay = standingPapers(view).filter(({ state }) => state !== 'declared');
  return all.filter(
    (matter) => !adopted.has(matter) && !underWay.some((paper) => carries(paper, [{ itemId: null, matter }])),
  );
}
