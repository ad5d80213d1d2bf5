/** Beginning, extending and ending terms. */
import type { Ending, NewTerm, RegisterAct, Term } from '@congress/contract/kernel/register/register';
import type { Refusal } from '@congress/contract/kernel/refusal';
import type { Identity } from '../../identity/ports.ts';
import { refused } from '../refused.ts';
import { done, type Result } from '../../result.ts';
import { mayBeginTerm, mayEndTerm, mayExtendTerm, type TermRow } from '../domain/terms.ts';
import type { RegisterDeps } from '../ports.ts';
import { changing } from './access.ts';
import { termView } from './views.ts';

const sameTerm = (one: NewTerm, other: NewTerm): boolean =>
  one.body === other.body && one.number === other.number && one.from === other.from && one.to === other.to;

/** Begins a term of a body. The same id again begins it once. */
export function beginTerm(deps: RegisterDeps, identity: Identity, wish: NewTerm): Promise<Result<Term>> {
  return changing(deps, identity, async (unit, act) => {
    const others = await unit.terms();
    const before = others.find(({ id }) => id === wish.id);
    if (before && sameTerm(before, wish)) return done(termView(before, 0, act.today));
    if (before) return refused('command-id-reused');
    const refusal = mayBeginTerm(wish, others);
    if (refusal) return { ok: false, error: refusal };
    const begun: TermRow = { ...wish, extendedTo: null, endedOn: null, reason: '' };
    if (!(await unit.addTerm(begun))) return refused('command-id-reused');
    await unit.journal(act, [{ what: 'term.begun', subjectId: wish.id }]);
    return done(termView(begun, 0, act.today));
  });
}

function changeTerm(
  deps: RegisterDeps,
  identity: Identity,
  termId: string,
  {
    what,
    after,
    may,
  }: {
    what: RegisterAct;
    after: (term: TermRow) => TermRow;
    may: (term: TermRow, others: readonly TermRow[], today: string) => Refusal | undefined;
  },
): Promise<Result<Term>> {
  return changing(deps, identity, async (unit, act) => {
    const terms = await unit.terms();
    const before = terms.find(({ id }) => id === termId);
    if (!before) return refused('not-found');
    const held = (await unit.heldSeats({ termId })).length;
    const wanted = after(before);
    const repeated = wanted.extendedTo === before.extendedTo && wanted.endedOn === before.endedOn;
    if (repeated) return done(termView(before, held, act.today));
    const refusal = may(before, terms, act.today);
    if (refusal) return { ok: false, error: refusal };
    await unit.changeTerm(wanted);
    await unit.journal(act, [{ what, subjectId: termId }]);
    return done(termView(wanted, held, act.today));
  });
}

/** Extends a term, once. */
export function extendTerm(
  deps: RegisterDeps,
  identity: Identity,
  termId: string,
  { to, reason }: { to: string; reason: string },
): Promise<Result<Term>> {
  return changeTerm(deps, identity, termId, {
    what: 'term.extended',
    after: (term) => ({ ...term, extendedTo: to, reason }),
    may: (term, others, today) => mayExtendTerm(term, to, others, today),
  });
}

/** Ends a term before its time: from that day its seats confer nothing. */
export function endTerm(
  deps: RegisterDeps,
  identity: Identity,
  termId: string,
  { on, reason }: Ending,
): Promise<Result<Term>> {
  return changeTerm(deps, identity, termId, {
    what: 'term.ended',
    after: (term) => ({ ...term, endedOn: on, reason }),
    may: (term, _others, today) => mayEndTerm(term, on, today),
  });
}
