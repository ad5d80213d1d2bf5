/** Who stands for a post that the congress fills: from the first nomination to the order on the ballot (W). */
import { z } from 'zod';
import { mostCandidates } from '../../kernel/ballot/items.ts';
import { textRef } from '../../kernel/documents.ts';
import { personId } from '../../kernel/people.ts';
import { id, instant, keptLine, sha256 } from '../../kernel/primitives.ts';

/** By whom somebody is nominated: delegation groups, delegates together, the committee that calls the congress (W-2). */
export const nominated = z.object({
  groups: z.array(id),
  /** Delegates who petition together, in the order in which they joined. */
  petitioners: z.array(personId),
  committee: z.boolean(),
  /** Whether that is enough: a group, the committee, or as many petitioners as the profile asks for. */
  complete: z.boolean(),
});
export type Nominated = z.infer<typeof nominated>;

/** One person nominated for one post. */
export const candidacy = z.object({
  id,
  itemId: id,
  /** Null of somebody of the staff who is not on the roster. */
  personId: personId.nullable(),
  /** Of whoever is not on the roster; everyone else is called what the roster calls them. */
  name: keptLine.nullable(),
  /** Unit and post, in the candidate's own words once they accept. */
  detail: z.string().max(200),
  nominated,
  answer: z.enum(['waiting', 'accepted', 'declined']),
  statement: textRef.nullable(),
  /** A picture that was handed in beforehand. */
  photo: id.nullable(),
  /** What came of looking at their qualifications (W-3). */
  check: z.object({ qualified: z.boolean(), reason: z.string(), at: instant }).nullable(),
  /** Since when they are shown (W-5). */
  publishedAt: instant.nullable(),
  withdrawn: z.object({ reason: z.string(), at: instant }).nullable(),
});
export type Candidacy = z.infer<typeof candidacy>;

/** What somebody holds against a candidate who is shown. */
export const candidateObjection = z.object({
  id,
  candidacyId: id,
  at: instant,
  text: textRef,
  answer: textRef.nullable(),
  /** Whether it was found right, by which the candidate does not qualify; null until it is answered. */
  upheld: z.boolean().nullable(),
});
export type CandidateObjection = z.infer<typeof candidateObjection>;

/** The order in which names stand on the ballot, drawn by lot: anyone can work it out again from the seed (W-6). */
export const lot = z.object({ itemId: id, seed: sha256, order: z.array(id).max(mostCandidates), at: instant });
export type Lot = z.infer<typeof lot>;

export const nomination = z.object({
  candidacies: z.array(candidacy),
  objections: z.array(candidateObjection),
  lots: z.array(lot),
});
export type Nomination = z.infer<typeof nomination>;

/** Candidates as anyone may read of them. */
export const shownCandidates = z.object({
  posts: z.array(
    z.object({
      itemId: id,
      post: keptLine,
      seats: z.number().int().min(1),
      candidates: z.array(z.object({ id, name: keptLine, detail: z.string() })),
    }),
  ),
});
export type ShownCandidates = z.infer<typeof shownCandidates>;
