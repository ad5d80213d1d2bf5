/** What an item that elects or rates says besides: seats and post, or whom, in what and by which scale (W-1, W-8). */
import {
  knownLevels,
  type ItemElection,
  type ItemRating,
  type TypedRating,
} from '@congress/contract/congress/preparation/itemParts';
import type { Item } from '@congress/contract/congress/preparation/view';
import type { Body } from '@congress/contract/congress/tables/commands';
import type { CongressView } from '@congress/contract/congress/snapshot';
import type { StepKind } from '@congress/contract/congress/vocabulary';
import type { RatingScale } from '@congress/contract/kernel/ballot/items';
import { text } from '@congress/contract/kernel/primitives';
import { no, type Context, type Refused } from '../../../decision.ts';
import type { FactsOf } from '../../../facts.ts';
import type { Profile } from '../../../profiles/profile.ts';
import { profileOf } from '../../../profiles/registry.ts';

type Wanted = Pick<Body<'addItem'>, 'power' | 'election' | 'rating'>;
type Parts = Pick<Item, 'election' | 'rating'>;

function electionOf(profile: Profile, election: ItemElection): Parts | Refused {
  if (election.slate === 'single' && !profile.singleSlate.value) return no('single-slate-not-allowed');
  return { election };
}

/** Levels in words, and how many of them are satisfied: of known scales as the profile says, of an own one as typed. */
function scaleOf(profile: Profile, scale: TypedRating['scale']): RatingScale {
  if (scale.kind === 'own') {
    return { levels: scale.levels.map((level) => text(level, level)), satisfied: scale.satisfied };
  }
  return { levels: [...knownLevels[scale.kind]], satisfied: profile.satisfiedLevels.value };
}

/** Ids as they were, where they were this item's; otherwise new ones. */
function keeping(context: Pick<Context, 'newId'>, known: readonly { id: string }[] | undefined) {
  const free = new Set(known?.map(({ id }) => id));
  return (id: string | undefined): string => (id !== undefined && free.delete(id) ? id : context.newId());
}

function ratingOf(
  profile: Profile,
  typed: TypedRating,
  previous: ItemRating | undefined,
  context: Context<FactsOf<'addItem'>>,
): Parts | Refused {
  const { scale } = typed;
  if (scale.kind === 'own' && scale.satisfied >= scale.levels.length) return no('scale-all-satisfied');
  const [subjectId, dimensionId] = [keeping(context, previous?.subjects), keeping(context, previous?.dimensions)];
  const subjects: ItemRating['subjects'] = [];
  for (const { id, personId, name, detail } of typed.subjects) {
    const person = personId === null ? null : context.facts.persons[personId];
    if (person === undefined) return no('person-not-found');
    const called = person?.name ?? name;
    if (called === '') return no('subject-without-name');
    const twice = subjects.some((one) =>
      personId ? one.personId === personId : one.name === called && one.detail === detail,
    );
    if (twice) return no('subject-named-twice', { name: called });
    subjects.push({
      id: subjectId(id),
      personId,
      name: called,
      detail: detail === '' && person ? person.unit : detail,
    });
  }
  const dimensions = typed.dimensions.map(({ id, name }) => ({ id: dimensionId(id), name }));
  const rating = {
    subjects,
    dimensions,
    scaleKind: scale.kind,
    scale: scaleOf(profile, scale),
    remarks: typed.remarks,
  };
  return { rating };
}

/**
 * The parts of an item, or why it cannot have them. Who elects says which seats, who rates says whom; an item written
 * before there were papers of its kind may stay the motion that it was.
 */
export function partsOf(
  congress: CongressView,
  { power, election, rating }: Wanted,
  previous: Item | undefined,
  context: Context<FactsOf<'addItem'>>,
): Parts | Refused {
  if ((election && power !== 'elect') || (rating && power !== 'evaluate')) return no('item-parts-misplaced');
  const asBefore = previous?.power === power && !previous.election && !previous.rating;
  const profile = profileOf(congress);
  const ahead = (kind: StepKind): boolean =>
    congress.steps.some((step) => step.kind === kind && step.state !== 'closed');
  if (election && !ahead('nomination')) return no('nomination-missing');
  if (rating && !ahead('evaluation')) return no('evaluation-missing');
  if (election) return electionOf(profile, election);
  if (rating) return ratingOf(profile, rating, previous?.rating, context);
  if (power === 'elect' && !asBefore) return no('seats-missing');
  if (power === 'evaluate' && !asBefore) return no('rating-missing');
  return {};
}
