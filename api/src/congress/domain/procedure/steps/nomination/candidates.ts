/** Candidates as rules speak of them: whom a command is about, and what the profile asks of how many there are. */
import type { Candidacy, ShownCandidates } from '@congress/contract/congress/nomination/view';
import {
  areEnough,
  candidatesFor,
  candidatesNeeded,
  type Election,
  elections,
} from '@congress/contract/congress/nomination/questions';
import type { Step } from '@congress/contract/congress/procedure/view';
import type { CongressView } from '@congress/contract/congress/snapshot';
import type { Candidate } from '@congress/contract/kernel/ballot/items';
import { openStepOf } from '@congress/contract/kernel/procedure/questions';
import { no, type Refused } from '../../../decision.ts';
import type { PersonFacts } from '../../../facts.ts';
import { profileOf } from '../../../profiles/registry.ts';

type People = Readonly<Record<string, PersonFacts>>;

const elsewhere = { expected: 'nomination' };

/** The step in which people are nominated, if it is open. */
export function nominating(view: CongressView): Step | Refused {
  return openStepOf(view, 'nomination') ?? no('step-not-open', elsewhere);
}

/** The item that elects, or why nobody is nominated for it. */
export function electionOf(view: CongressView, itemId: string): Election | Refused {
  if (!view.items.some(({ id }) => id === itemId)) return no('item-not-found');
  return elections(view).find(({ id }) => id === itemId) ?? no('not-an-election');
}

/** Somebody nominated, whatever became of it. */
export function candidacyOf({ nomination }: CongressView, candidacyId: string): Candidacy | Refused {
  return nomination?.candidacies.find(({ id }) => id === candidacyId) ?? no('candidacy-not-found');
}

/** How many candidates stand for each election, how many it needs, and whether they are enough (W-4). */
export function supplies(
  view: CongressView,
): { election: Election; standing: number; needed: number; enough: boolean }[] {
  const surplus = profileOf(view).candidateSurplus.value;
  return elections(view).map((election) => {
    const standing = candidatesFor(view, election.id).length;
    const needed = candidatesNeeded(election.election, surplus);
    return { election, standing, needed, enough: areEnough(election.election, standing, surplus) };
  });
}

/** What a candidate is called on a paper: by the roster, or as they were nominated. */
export function named({ id, personId, name, detail }: Candidacy, persons: People): Candidate {
  const person = personId === null ? undefined : persons[personId];
  return { id, personId, name: person?.name ?? name ?? '—', detail: detail === '' && person ? person.unit : detail };
}

/** The candidates of every election that are shown, for the public page. */
export function shown(view: CongressView, persons: People): ShownCandidates {
  const posts = elections(view).flatMap(({ id: itemId, election: { post, seats } }) => {
    const candidates = candidatesFor(view, itemId)
      .filter(({ publishedAt }) => publishedAt !== null)
      .map((one) => {
        const { id, name, detail } = named(one, persons);
        return { id, name, detail };
      });
    return candidates.length > 0 ? [{ itemId, post, seats, candidates }] : [];
  });
  return { posts };
}
