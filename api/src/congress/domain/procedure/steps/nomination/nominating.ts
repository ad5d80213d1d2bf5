/** From being nominated to standing: by whom, the person's own word, their qualifications, and the way out (W-1 to W-4). */
import { mostCandidates } from '@congress/contract/kernel/ballot/items';
import { candidaciesFor, type Election } from '@congress/contract/congress/nomination/questions';
import type { Candidacy, Nominated } from '@congress/contract/congress/nomination/view';
import type { Body } from '@congress/contract/congress/tables/commands';
import { reduceCongress } from '@congress/contract/congress/tables/reduce';
import type { CongressView } from '@congress/contract/congress/snapshot';
import { accept, newDocument, no, type Context, type Refused, type Rules } from '../../../decision.ts';
import type { PersonFacts } from '../../../facts.ts';
import { profileOf } from '../../../profiles/registry.ts';
import { candidacyOf, electionOf, nominating, shown } from './candidates.ts';

type Known = { persons: Readonly<Record<string, PersonFacts>> };
type Wish = Body<'nominate'>;

const nobody: Nominated = { groups: [], petitioners: [], committee: false, complete: false };

/** By whom somebody is nominated once this delegate, or the secretariat, does so too. */
function joined(view: CongressView, before: Nominated, way: Wish['way'], personId: string | null): Nominated | Refused {
  const { groups, petitioners } = before;
  if (way === 'committee') {
    if (personId !== null) return no('forbidden', { command: 'nominate' });
    return before.committee ? no('already-nominated') : { ...before, committee: true, complete: true };
  }
  if (personId === null) return no('not-a-formal-delegate');
  if (way === 'group') {
    const group = view.groups.find(({ leaderId }) => leaderId === personId);
    if (!group) return no('not-your-group');
    if (groups.includes(group.id)) return no('already-nominated');
    return { ...before, groups: [...groups, group.id], complete: true };
  }
  if (petitioners.includes(personId)) return no('already-nominated');
  const all = [...petitioners, personId];
  const complete = before.complete || all.length >= profileOf(view).petitionersNeeded.value;
  return { ...before, petitioners: all, complete };
}

/** Who is meant: somebody of the roster who may be elected, or, where the staff may be, somebody by name (W-1). */
function whom(
  { election }: Election,
  { personId, name, detail }: Wish,
  { persons }: Known,
): Pick<Candidacy, 'personId' | 'name' | 'detail'> | Refused {
  if (personId === null) {
    if (election.eligible === 'delegates') return no('candidate-not-eligible');
    return name === '' ? no('candidate-nameless') : { personId, name, detail };
  }
  const person = persons[personId];
  if (!person) return no('person-not-found');
  if (election.eligible === 'delegates' && person.capacity !== 'formal') return no('candidate-not-eligible');
  return { personId, name: null, detail };
}

/** Why this is not for whoever asks: the person's own word, or their letter in the hands of the secretariat (W-3). */
function notTheirs(one: Candidacy, document: unknown, { personId }: Context): Refused | undefined {
  if (personId !== null) return one.personId === personId ? undefined : no('not-your-candidacy');
  return document === null ? no('letter-missing') : undefined;
}

/** The nomination if something is still to be said about it while nominations are made, or why not. */
function unsettled(view: CongressView, candidacyId: string): Candidacy | Refused {
  const step = nominating(view);
  if ('ok' in step) return step;
  const one = candidacyOf(view, candidacyId);
  if ('ok' in one) return one;
  return one.withdrawn || one.answer === 'declined' || one.publishedAt ? no('candidacy-settled') : one;
}

/** The paper that is out with the name on it, after which there is no withdrawing (W-7). */
function paperOut({ papers }: CongressView, candidacyId: string): Refused | undefined {
  const out = papers.find(
    ({ state, items }) =>
      state !== 'prepared' &&
      state !== 'void' &&
      items.some((item) => item.kind === 'election' && item.candidates.some(({ id }) => id === candidacyId)),
  );
  return out && no('candidate-on-paper', { title: out.title });
}

export const nominatingCommands: Rules<
  'nominate' | 'secondNomination' | 'acceptNomination' | 'declineNomination' | 'checkCandidate' | 'withdrawCandidacy'
> = {
  nominate: ({ congress }, command, context) => {
    const step = nominating(congress);
    if ('ok' in step) return step;
    const election = electionOf(congress, command.itemId);
    if ('ok' in election) return election;
    const person = whom(election, command, context.facts);
    if ('ok' in person) return person;
    const known = candidaciesFor(congress, election.id);
    const before = known.find((one) =>
      person.personId ? one.personId === person.personId : one.name === person.name && one.detail === person.detail,
    );
    const nominated = joined(congress, before?.nominated ?? nobody, command.way, context.personId);
    if ('ok' in nominated) return nominated;
    if (before) {
      const event = accept({ type: 'nomination.supported', payload: { candidacyId: before.id, nominated } });
      return { ...event, madeId: before.id };
    }
    if (known.length >= mostCandidates) return no('too-many-nominated', { most: mostCandidates });
    const candidacy: Candidacy = {
      id: context.newId(),
      itemId: election.id,
      ...person,
      nominated,
      answer: 'waiting',
      statement: null,
      photo: null,
      check: null,
      publishedAt: null,
      withdrawn: null,
    };
    return { ...accept({ type: 'candidate.nominated', payload: { candidacy } }), madeId: candidacy.id };
  },
  secondNomination: ({ congress }, { candidacyId }, { personId }) => {
    const one = unsettled(congress, candidacyId);
    if ('ok' in one) return one;
    if (one.nominated.petitioners.length === 0) return no('no-petition');
    const nominated = joined(congress, one.nominated, 'petition', personId);
    return 'ok' in nominated
      ? nominated
      : accept({ type: 'nomination.supported', payload: { candidacyId, nominated } });
  },
  acceptNomination: ({ congress }, { candidacyId, detail, statement, photo, document }, context) => {
    const one = unsettled(congress, candidacyId);
    if ('ok' in one) return one;
    const refusal = notTheirs(one, document, context);
    if (refusal) return refusal;
    const kept = statement === '' ? null : newDocument(context, 'statement', congress.title, statement, one.statement);
    const payload = {
      candidacyId,
      detail: detail === '' ? one.detail : detail,
      statement: kept?.ref ?? null,
      photo,
      document,
    };
    return { ...accept({ type: 'nomination.accepted', payload }), documents: kept ? [kept] : [] };
  },
  declineNomination: ({ congress }, { candidacyId, document }, context) => {
    const one = unsettled(congress, candidacyId);
    if ('ok' in one) return one;
    return (
      notTheirs(one, document, context) ?? accept({ type: 'nomination.declined', payload: { candidacyId, document } })
    );
  },
  checkCandidate: ({ congress }, { candidacyId, qualified, reason }, { personId }) => {
    const one = unsettled(congress, candidacyId);
    if ('ok' in one) return one;
    // Nobody is the judge of their own qualifications.
    if (personId !== null && one.personId === personId) return no('forbidden', { command: 'checkCandidate' });
    if (!qualified && reason === '') return no('reason-required');
    return accept({ type: 'candidate.checked', payload: { candidacyId, qualified, reason } });
  },
  withdrawCandidacy: ({ congress }, { candidacyId, reason, document }, context) => {
    const one = candidacyOf(congress, candidacyId);
    if ('ok' in one) return one;
    if (one.withdrawn || one.answer !== 'accepted') return no('candidacy-settled');
    const refusal = notTheirs(one, document, context) ?? paperOut(congress, candidacyId);
    if (refusal) return refusal;
    const decision = accept({ type: 'candidacy.withdrawn', payload: { candidacyId, reason, document } });
    const [withdrawn] = decision.events;
    if (!one.publishedAt || !withdrawn) return decision;
    const after = reduceCongress(congress, { ...withdrawn, at: context.now });
    return accept(withdrawn, { type: 'candidates.shown', payload: { shown: shown(after, context.facts.persons) } });
  },
};
