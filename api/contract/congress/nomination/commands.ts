import { z } from 'zod';
import { typedEvidence } from '../../kernel/documents.ts';
import { personId } from '../../kernel/people.ts';
import { id, words } from '../../kernel/primitives.ts';
import { command } from '../tables/rows.ts';

/** What stands for the candidate's own word, where somebody else enters it. */
const document = typedEvidence.nullable().default(null);

export const commands = {
  /** Nominates for one's group, which one leads; begins a petition; or for the committee, as the secretariat. */
  nominate: command(
    z.strictObject({
      itemId: id,
      way: z.enum(['group', 'petition', 'committee']),
      personId: personId.nullable().default(null),
      /** Of somebody who is not on the roster. */
      name: words(100).default(''),
      detail: words(200).default(''),
    }),
  ),
  /** Joins a petition. */
  secondNomination: command(z.strictObject({ candidacyId: id })),
  /** Accepts, or tells more of oneself until one is shown. For whoever cannot, the secretariat enters their letter. */
  acceptNomination: command(
    z.strictObject({
      candidacyId: id,
      detail: words(200).default(''),
      statement: words(2000).default(''),
      photo: id.nullable().default(null),
      document,
    }),
  ),
  declineNomination: command(z.strictObject({ candidacyId: id, document })),
  checkCandidate: command(z.strictObject({ candidacyId: id, qualified: z.boolean(), reason: words(500).default('') })),
  /** Until a paper with their name on it opens. */
  withdrawCandidacy: command(z.strictObject({ candidacyId: id, reason: words(500).default(''), document })),
  /** Shows the candidates who stand and are not shown yet. */
  publishCandidates: command(z.strictObject({})),
  objectToCandidate: command(z.strictObject({ candidacyId: id, text: words(2000, 1) })),
  answerCandidateObjection: command(z.strictObject({ objectionId: id, answer: words(2000, 1), upheld: z.boolean() }), {
    settles: 'candidate-objection.answered',
    about: 'objectionId',
  }),
  /** Draws the order of the names by lot. */
  drawCandidateOrder: command(z.strictObject({ itemId: id })),
} as const;
