/** What an item of the agenda puts on a paper: a motion, an election with who stands for it now, or a rating. */
import { courseOf } from '@congress/contract/congress/ballot/rounds';
import type { PaperItem } from '@congress/contract/congress/ballot/view';
import { candidatesFor } from '@congress/contract/congress/nomination/questions';
import type { Item } from '@congress/contract/congress/preparation/view';
import type { State } from '@congress/contract/congress/snapshot';
import type { Candidate } from '@congress/contract/kernel/ballot/items';
import type { Context } from '../decision.ts';
import type { PersonFacts } from '../facts.ts';
import { named } from '../procedure/steps/nomination/candidates.ts';
import { profileOf } from '../profiles/registry.ts';

type Making = Context<{ persons: Record<string, PersonFacts> }>;

/** Who is on the next paper of an election: the tied alone in a run-off, otherwise who stands and is not elected (B-30). */
function candidatesOn({ congress, staff }: State, { id }: Item, { facts, newId }: Making): Candidate[] {
  const course = courseOf(congress, id, staff.reports);
  const standing = candidatesFor(congress, id).map((one) => named(one, facts.persons));
  if (course?.awaits === 'run-off') {
    return course.tied.map(({ candidateId, personId, name }) => {
      const known = standing.find((one) => one.id === candidateId);
      return known ?? { id: newId(), personId, name, detail: '' };
    });
  }
  return standing.filter(({ id: candidateId }) => !course?.elected.some((row) => row.candidateId === candidateId));
}

/** An item as it stands on its next paper. */
export function paperItemOf(state: State, item: Item, context: Making): PaperItem {
  const profile = profileOf(state.congress);
  const base = { id: context.newId(), title: item.title, itemId: item.id, matter: null, votedOn: null };
  if (item.election) {
    const { awaits, seats } = courseOf(state.congress, item.id, state.staff.reports) ?? { awaits: 'first', seats: 1 };
    const candidates = candidatesOn(state, item, context);
    return {
      ...base,
      kind: 'election',
      seats,
      slate: candidates.length > seats ? 'differential' : 'single',
      candidates,
      // Among the tied nobody else is asked for.
      writeIn: awaits !== 'run-off' && profile.writeIn.value !== 'none',
      ties: profile.tieOrder.value,
    };
  }
  if (item.rating) {
    const { subjects, dimensions, scale, remarks } = item.rating;
    return { ...base, kind: 'rating', subjects, dimensions, scale, remarks, leastReturned: profile.leastRaters.value };
  }
  return { ...base, kind: 'motion' };
}
