/** What the form of an item keeps of an election or a rating while it is filled in. */
import type { ItemElection, TypedRating } from '@congress/contract/congress/preparation/itemParts';
import type { Item } from '@congress/contract/congress/preparation/view';

export type RatingFields = {
  /** Ids are of subjects and dimensions that are there already. */
  subjects: { id?: string; personId: string | null; name: string; detail: string }[];
  dimensions: { id?: string; name: string }[];
  scaleKind: TypedRating['scale']['kind'];
  /** Of an own scale: one level a line, from best to worst. */
  levels: string;
  satisfied: number;
  remarks: boolean;
};

export const emptyElection: ItemElection = { post: '', seats: 1, slate: 'differential', eligible: 'delegates' };

export function ratingFields(item: Item | null, overall: string): RatingFields {
  const rating = item?.rating;
  return {
    subjects: rating?.subjects ?? [],
    dimensions: rating?.dimensions ?? [{ name: overall }],
    scaleKind: rating?.scaleKind ?? 'satisfaction',
    levels: rating?.scaleKind === 'own' ? rating.scale.levels.map((level) => level['zh-CN']).join('\n') : '',
    satisfied: rating?.scale.satisfied ?? 2,
    remarks: rating?.remarks ?? true,
  };
}

/** The levels of an own scale, as they are written line by line. */
export function ownLevels({ levels }: Pick<RatingFields, 'levels'>): string[] {
  return levels
    .split('\n')
    .map((level) => level.trim())
    .filter((level) => level !== '');
}

/** A rating as the command takes it. */
export function typed(fields: RatingFields): TypedRating {
  const { scaleKind, satisfied, remarks } = fields;
  return {
    subjects: fields.subjects.map((one) => ({ ...one, name: one.name.trim(), detail: one.detail.trim() })),
    dimensions: fields.dimensions.map((one) => ({ ...one, name: one.name.trim() })),
    scale: scaleKind === 'own' ? { kind: 'own', levels: ownLevels(fields), satisfied } : { kind: scaleKind },
    remarks,
  };
}

/** What is still missing of an election or a rating, by the key of its label. */
export function missingPart(power: Item['power'], election: ItemElection, rating: RatingFields) {
  if (power === 'elect') return election.post.trim() === '' ? ('parts.post' as const) : null;
  if (power !== 'evaluate') return null;
  const nameless = rating.subjects.some(({ personId, name }) => personId === null && name.trim() === '');
  if (rating.subjects.length === 0 || nameless) return 'parts.subjects' as const;
  if (rating.dimensions.length === 0 || rating.dimensions.some(({ name }) => name.trim() === '')) {
    return 'parts.dimensions' as const;
  }
  if (rating.scaleKind !== 'own') return null;
  const count = ownLevels(rating).length;
  return count < 2 || count > 6 || rating.satisfied >= count ? ('parts.levels' as const) : null;
}
