/** Who stands on a paper, and what speaks against voting on them (B-33, G-13a, W-7). */
import { ratings, reportsHeard } from '@congress/contract/congress/assembly/reportsOnDuty';
import type { Offices } from '@congress/contract/congress/assembly/view';
import type { PaperItem } from '@congress/contract/congress/ballot/view';
import { stands } from '@congress/contract/congress/nomination/questions';
import type { CongressView } from '@congress/contract/congress/snapshot';
import { no, type Refused } from '../decision.ts';

type Counting = Pick<Offices, 'chiefScrutineer' | 'scrutineers' | 'tellers'>;

/** People whose names are voted on with an item. */
function namesOn(item: PaperItem): { personId: string | null; name: string }[] {
  if (item.kind === 'election') return item.candidates;
  return item.kind === 'rating' ? item.subjects : [];
}

/** Who stands for election or is rated, and so counts no votes: the ids of those on the roster. */
export function votedOnPeople(view: CongressView): Set<string> {
  const candidates = (view.nomination?.candidacies ?? []).filter(stands);
  const subjects = ratings(view).flatMap(({ rating }) => rating.subjects);
  return new Set([...candidates, ...subjects].flatMap(({ personId }) => personId ?? []));
}

/** Why people with these names on the paper keep it from being voted on: some of them count its votes (C-5a). */
export function countersOn(items: readonly PaperItem[], offices: Counting): Refused | undefined {
  const counting = new Set([offices.chiefScrutineer, ...offices.scrutineers, ...offices.tellers]);
  const both = items.flatMap(namesOn).find(({ personId }) => personId !== null && counting.has(personId));
  return both && no('candidate-is-scrutineer', { name: both.name });
}

/** Why a paper is out of date: somebody on it has withdrawn since. */
export function goneFrom({ nomination }: CongressView, items: readonly PaperItem[]): Refused | undefined {
  const gone = new Set(nomination?.candidacies.flatMap((one) => (stands(one) ? [] : one.id)));
  const one = items.flatMap((item) => (item.kind === 'election' ? item.candidates : [])).find(({ id }) => gone.has(id));
  return one && no('candidate-gone', { name: one.name });
}

/** Why a rating cannot open: whoever is rated reports on their duty first, on the platform or, by its document, outside. */
export function unheard(view: CongressView, items: readonly PaperItem[]): Refused | undefined {
  if (view.steps.some(({ kind, evidence }) => kind === 'evaluation' && evidence.length > 0)) return undefined;
  const heard = reportsHeard(view);
  const one = items.flatMap((item) => (item.kind === 'rating' ? item.subjects : [])).find(({ id }) => !heard.has(id));
  return one && no('duty-report-unheard', { name: one.name });
}
