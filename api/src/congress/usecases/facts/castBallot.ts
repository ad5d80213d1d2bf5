import type { ErrorCode } from '@congress/contract/congress/refusals';
import type { Choices, Remarks } from '@congress/contract/kernel/ballot/marks';
import type { PaperItem } from '@congress/contract/congress/ballot/view';
import { sheetOf } from '../../../kernel/ballot/domain/sheet.ts';
import type { CastAnswer, CastEntry, Remark } from '../../../kernel/ballot/ports.ts';
import type { Deps } from '../../ports/deps.ts';
import { presentDelegates } from '../../ports/facts.ts';
import { refused } from '../refused.ts';
import { done } from '../../../kernel/result.ts';
import type { UseCase } from '../command/useCase.ts';

const refusals: Record<Exclude<CastAnswer, 'counted' | 'stands-still'>, ErrorCode> = {
  'paper-not-open': 'paper-not-open',
  'not-entitled': 'not-present',
  'already-voted': 'already-voted',
  'issued-on-paper': 'issued-on-paper',
};

/** What the congress is instead of active: while a paper is open, it can only be adjourned. */
function statusNow({ live }: Deps, congressId: string): string {
  const status = live.peek(congressId)?.state.congress.status ?? 'active';
  return status === 'active' ? 'adjourned' : status;
}

/** Whom a ballot writes in. */
function writtenIn(choices: Choices): string[] {
  return Object.values(choices).flatMap((mark) =>
    typeof mark === 'object' && 'writeIns' in mark ? mark.writeIns : [],
  );
}

/** Remarks as rows, or nothing when one is on something that asks for none (B-23). */
function remarksOn(items: readonly PaperItem[], remarks: Remarks): Remark[] | undefined {
  const rows: Remark[] = [];
  for (const [itemId, of] of Object.entries(remarks)) {
    const item = items.find(({ id }) => id === itemId);
    if (item?.kind !== 'rating' || !item.remarks) return undefined;
    for (const [subjectId, text] of Object.entries(of)) {
      if (!item.subjects.some(({ id }) => id === subjectId)) return undefined;
      rows.push({ itemId, subjectId, text });
    }
  }
  return rows;
}

/** At a rehearsal the marks are looked at as those of any vote, and go no further (B-28). */
function rehearse({ rows }: Deps, { paperId, personId, commandId }: CastEntry): Promise<CastAnswer> {
  return rows.rehearse({ rehearsalId: paperId, personId, commandId });
}

/**
 * Hands in a vote (B-5 to B-7, B-18, B-22). The answer comes after the commit. What is checked here from memory is what
 * the paper says, which does not change once it is open; who may vote is for the statement that writes the vote.
 */
export const castBallot: UseCase<'castBallot'> = async (deps, actor, congressId, command) => {
  const view = deps.live.peek(congressId) ?? (await deps.live.view(congressId));
  const congress = view?.state.congress;
  const rehearsal = congress?.rehearsal?.id === command.paperId ? congress.rehearsal : undefined;
  const paper = rehearsal ?? congress?.papers.find((each) => each.id === command.paperId);
  if (!paper || paper.state === 'prepared') return refused('paper-not-found');
  const sheet = sheetOf(paper.items, command.choices);
  if ('misfit' in sheet) return refused(sheet.misfit, sheet.facts);
  const remarks = command.remarks ? remarksOn(paper.items, command.remarks) : [];
  if (!remarks) return refused('remarks-not-asked');
  const named = writtenIn(command.choices);
  if (named.length > 0 && !(await deps.eligibility.all(congressId, named))) return refused('write-in-not-eligible');
  const cast = {
    electorate: presentDelegates,
    paperId: paper.id,
    method: paper.method,
    personId: actor.identity.id,
    commandId: command.id,
    sheet,
    ...(remarks.length > 0 ? { remarks } : {}),
  };
  const answer = rehearsal ? await rehearse(deps, cast) : await deps.ballotBox.cast(cast);
  if (answer === 'stands-still') return refused('congress-not-active', { status: statusNow(deps, congressId) });
  if (answer === 'issued-on-paper' && paper.method === 'hands') return refused('counted-in-the-hall');
  if (answer !== 'counted') return refused(refusals[answer]);
  deps.live.stir(congressId, 'turnout');
  deps.live.refreshOthers(congressId, actor.identity.id);
  return done({});
};
