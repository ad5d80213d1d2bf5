/** Candidates in the open: their public notice, what is held against them, and the order of their names (W-5, W-6). */
import { candidatesFor, isDrawn } from '@congress/contract/congress/nomination/questions';
import type { CandidateObjection } from '@congress/contract/congress/nomination/view';
import { awaits, stands } from '@congress/contract/congress/nomination/questions';
import type { Happened } from '@congress/contract/congress/tables/events';
import { reduceCongress } from '@congress/contract/congress/tables/reduce';
import type { CongressView } from '@congress/contract/congress/snapshot';
import { accept, newDocument, no, type Accepted, type Context, type Refused, type Rules } from '../../../decision.ts';
import type { PersonFacts } from '../../../facts.ts';
import { candidacyOf, electionOf, nominating, shown, supplies } from './candidates.ts';
import { drawn } from './lot.ts';

/** As many as against results: nobody is silenced, and nobody alone can hold the notice up for ever (G-16a). */
const objectionsOfOne = 10;

type Known = { persons: Readonly<Record<string, PersonFacts>> };

/** The event, and with it who stands then, for anyone to see. */
function openly(view: CongressView, happened: Happened, { now, facts }: Context<Known>): Accepted {
  const after = reduceCongress(view, { ...happened, at: now });
  return accept(happened, { type: 'candidates.shown', payload: { shown: shown(after, facts.persons) } });
}

/** What keeps the list of candidates from being settled: somebody undecided, or too few (W-4). */
function unready(view: CongressView): Refused | undefined {
  const open = (view.nomination?.candidacies ?? []).filter((one) => awaits(one) !== undefined).length;
  if (open > 0) return no('candidates-unsettled', { open });
  const short = supplies(view).find(({ enough }) => !enough);
  return (
    short && no('candidates-too-few', { title: short.election.title, needed: short.needed, actual: short.standing })
  );
}

/** The objection that waits for an answer, or why none can be given. */
function unanswered(view: CongressView, objectionId: string): CandidateObjection | Refused {
  const step = nominating(view);
  if ('ok' in step) return step;
  const objection = view.nomination?.objections.find(({ id }) => id === objectionId);
  if (!objection) return no('objection-not-found');
  return objection.answer === null ? objection : no('already-done');
}

export const showingCommands: Rules<
  'publishCandidates' | 'objectToCandidate' | 'answerCandidateObjection' | 'drawCandidateOrder'
> = {
  publishCandidates: ({ congress }, _, context) => {
    const step = nominating(congress);
    if ('ok' in step) return step;
    const refusal = unready(congress);
    if (refusal) return refusal;
    const waiting = (congress.nomination?.candidacies ?? []).filter((one) => stands(one) && one.publishedAt === null);
    if (waiting.length === 0) return no('nobody-to-publish');
    const candidacyIds = waiting.map(({ id }) => id);
    return openly(congress, { type: 'candidates.published', payload: { stepId: step.id, candidacyIds } }, context);
  },
  objectToCandidate: ({ congress }, { candidacyId, text }, context) => {
    const step = nominating(congress);
    if ('ok' in step) return step;
    const one = candidacyOf(congress, candidacyId);
    if ('ok' in one) return one;
    if (!stands(one) || one.publishedAt === null) return no('candidate-not-shown');
    if (context.facts.filed >= objectionsOfOne) return no('too-many-objections', { most: objectionsOfOne });
    const document = newDocument(context, 'objection', congress.title, text);
    const objection = {
      id: context.newId(),
      candidacyId,
      at: context.now,
      text: document.ref,
      answer: null,
      upheld: null,
    };
    const decision = accept({ type: 'candidate.objected', payload: { objection } });
    return { ...decision, documents: [document], madeId: objection.id };
  },
  answerCandidateObjection: ({ congress }, { objectionId, answer, upheld }, context) => {
    const objection = unanswered(congress, objectionId);
    if ('ok' in objection) return objection;
    const document = newDocument(context, 'answer', congress.title, answer);
    const payload = { objectionId, answer: document.ref, upheld };
    const answered: Happened = { type: 'candidate-objection.answered', payload };
    const decision = upheld ? openly(congress, answered, context) : accept(answered);
    return { ...decision, documents: [document] };
  },
  drawCandidateOrder: ({ congress }, { itemId }, context) => {
    const step = nominating(congress);
    if ('ok' in step) return step;
    const election = electionOf(congress, itemId);
    if ('ok' in election) return election;
    const refusal = unready(congress);
    if (refusal) return refusal;
    // Drawn once: who does not like the order does not draw until they do.
    if (isDrawn(congress, itemId)) return no('already-done');
    const { seed } = context.facts;
    const order = drawn(
      candidatesFor(congress, itemId).map(({ id }) => id),
      seed,
      context.sha256,
    );
    return openly(congress, { type: 'candidates.drawn', payload: { itemId, seed, order } }, context);
  },
};
