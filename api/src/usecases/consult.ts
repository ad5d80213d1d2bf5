/** Reading what belongs to a congress. Each asks first who may read it. */
import type { CompositionCheck, CountReport } from '@congress/contract/snapshot';
import type { LogLink, PeopleQuery } from '../ports.ts';
import type { Person, Suggestion, TextDocument } from '@congress/contract/resources';
import type { Post } from '@congress/contract/snapshot';
import type { Deps, Identity } from '../ports.ts';
import { checkComposition } from '../domain/profiles/arithmetic.ts';
import { profiles } from '../domain/profiles/registry.ts';
import { currentSignIn } from '../domain/state.ts';
import { audienceOf, done, isSecretariat, participate, refused, type Participant, type Result } from './authorize.ts';
import { normalCode } from './enter.ts';

/** Runs `read` for a participant who passes `may`; anyone else learns only that there is nothing. */
async function reading<T>(
  deps: Deps,
  identity: Identity,
  congressId: string,
  may: (actor: Participant) => boolean,
  read: (actor: Participant) => Promise<Result<T>>,
): Promise<Result<T>> {
  const actor = await participate(deps, identity, congressId);
  if (!actor) return refused('not-found');
  return may(actor) ? read(actor) : refused('forbidden', { command: 'read' });
}

const everyone = (): boolean => true;
const staff = (actor: Participant): boolean => audienceOf(actor).staff;

/** The roster, searched and filtered. Secretariat and auditors only. */
export function consultPeople(
  deps: Deps,
  identity: Identity,
  congressId: string,
  query: PeopleQuery,
): Promise<Result<{ total: number; people: Person[] }>> {
  return reading(deps, identity, congressId, staff, async () => {
    const view = await deps.live.view(congressId);
    const step = view && currentSignIn(view.state.congress);
    return done(await deps.rows.people(congressId, step?.id ?? null, query));
  });
}

/** The composition rules held against the roster as it is now, before anyone declares it complete. */
export function consultComposition(
  deps: Deps,
  identity: Identity,
  congressId: string,
): Promise<Result<{ checks: CompositionCheck[] }>> {
  return reading(deps, identity, congressId, staff, async () => {
    const view = await deps.live.view(congressId);
    if (!view) return refused('not-found');
    const { profile, roster, staff: employed } = view.state.congress;
    return done({ checks: checkComposition(profiles[profile], roster, employed) });
  });
}

/** New personal codes for these people, or for everyone. The former ones stop working; shown once. */
export function issuePersonalCodes(
  deps: Deps,
  identity: Identity,
  congressId: string,
  personIds: string[] | undefined,
): Promise<Result<{ codes: { personId: string; name: string; code: string }[] }>> {
  return reading(deps, identity, congressId, isSecretariat, async () => {
    const { people } = await deps.rows.people(congressId, null, { limit: 20_000 });
    const wanted = personIds ? new Set(personIds) : undefined;
    const codes = people
      .filter((person) => wanted?.has(person.id) ?? true)
      .map(({ id, name }) => ({ personId: id, name, code: deps.secrecy.newCode() }));
    if (wanted && codes.length !== wanted.size) return refused('person-not-found');
    await deps.rows.setCodes(
      congressId,
      codes.map(({ personId, code }) => ({ personId, codeHash: deps.secrecy.codeHash(normalCode(code)) })),
    );
    return done({ codes });
  });
}

/** Ends every session of a person, open sockets at once: a lost phone. */
export function revokePerson(
  deps: Deps,
  identity: Identity,
  congressId: string,
  personId: string,
): Promise<Result<{ ended: number }>> {
  return reading(deps, identity, congressId, isSecretariat, async ({ identity: { organizationId } }) => {
    if (!(await deps.live.person(congressId, personId))) return refused('person-not-found');
    const ended = await deps.identities.endSessionsOf(organizationId, personId);
    deps.live.end(ended);
    return done({ ended: ended.length });
  });
}

/** Kinds of documents that only the secretariat and the presidium read before they are published. */
const internal = new Set(['summary']);

/** One text: the notice, an item, a proposal, a resolution. */
export function consultDocument(
  deps: Deps,
  identity: Identity,
  congressId: string,
  documentId: string,
): Promise<Result<TextDocument>> {
  const may = ({ identity: { subject } }: Participant): boolean => subject !== 'observer';
  return reading(deps, identity, congressId, may, async (actor) => {
    const document = await deps.rows.document(congressId, documentId);
    if (!document) return refused('document-not-found');
    const insider = audienceOf(actor).staff || actor.roles.includes('presidium');
    if (internal.has(document.kind) && !insider && !(await isOwnSummary(deps, congressId, actor, documentId))) {
      return refused('document-not-found');
    }
    return done(document);
  });
}

async function isOwnSummary(
  deps: Deps,
  congressId: string,
  { groupId }: Participant,
  documentId: string,
): Promise<boolean> {
  const view = await deps.live.view(congressId);
  return (view?.state.congress.steps ?? []).some(
    ({ record }) =>
      record.kind === 'discussion' &&
      record.summaries.some((one) => one.groupId === groupId && one.text.documentId === documentId),
  );
}

/** Suggestions: all of them for the secretariat, one's own for anyone else. */
export function consultSuggestions(
  deps: Deps,
  identity: Identity,
  congressId: string,
): Promise<Result<{ suggestions: Suggestion[] }>> {
  return reading(deps, identity, congressId, everyone, async (actor) => {
    if (!audienceOf(actor).staff && !actor.personId) return done({ suggestions: [] });
    const by = audienceOf(actor).staff ? null : actor.personId;
    return done({ suggestions: await deps.rows.suggestions(congressId, by) });
  });
}

/** Earlier posts of a group: its own members', the secretariat's, and the presidium's to read. */
export function consultPosts(
  deps: Deps,
  identity: Identity,
  congressId: string,
  groupId: string,
  query: { before?: number | undefined; limit: number },
): Promise<Result<{ posts: Post[] }>> {
  const may = (actor: Participant): boolean =>
    actor.groupId === groupId || audienceOf(actor).staff || actor.roles.includes('presidium');
  return reading(deps, identity, congressId, may, async () => {
    const view = await deps.live.view(congressId);
    if (!view?.state.congress.groups.some(({ id }) => id === groupId)) return refused('group-not-found');
    return done({ posts: await deps.rows.posts(congressId, groupId, query) });
  });
}

/** A count report before it is declared: for those who sign it, and the secretariat. */
export function consultReport(
  deps: Deps,
  identity: Identity,
  congressId: string,
  paperId: string,
): Promise<Result<{ report: CountReport }>> {
  return reading(deps, identity, congressId, everyone, async (actor) => {
    const view = await deps.live.view(congressId);
    const paper = view?.state.congress.papers.find((each) => each.id === paperId);
    if (!view || !paper) return refused('paper-not-found');
    if (paper.report) return done({ report: paper.report });
    const signs = ['chief-scrutineer', 'scrutineer', 'teller', 'executive-chair'] as const;
    if (!audienceOf(actor).staff && !signs.some((role) => actor.roles.includes(role))) {
      return refused('forbidden', { command: 'read' });
    }
    const report = view.state.staff.reports.find((each) => each.paperId === paperId);
    return report ? done({ report }) : refused('paper-wrong-state', { state: paper.state });
  });
}

/** The log, link by link. */
export function consultLog(
  deps: Deps,
  identity: Identity,
  congressId: string,
  query: { after: number; limit: number },
): Promise<Result<{ entries: LogLink[]; head: string; positions: number }>> {
  return reading(deps, identity, congressId, staff, async () => {
    const entries = await deps.congresses.readLog({ congressId, ...query });
    const loaded = await deps.congresses.load(congressId);
    return done({ entries, head: loaded?.headHash ?? '', positions: loaded?.version ?? 0 });
  });
}

/** Checks every link of the log anew. */
export function verifyLog(
  deps: Deps,
  identity: Identity,
  congressId: string,
): Promise<Result<{ intact: boolean; links: number; head: string; problem: string | null }>> {
  return reading(deps, identity, congressId, staff, async () => done(await deps.congresses.verify(congressId)));
}
