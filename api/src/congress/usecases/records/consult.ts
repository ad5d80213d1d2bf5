/** Reading what belongs to a congress. Each asks first who may read it. */
import { refused } from '../refused.ts';
import { done, type Result } from '../../../kernel/result.ts';
import { mayCommand } from '@congress/contract/congress/may';
import type { Suggestion } from '@congress/contract/congress/assembly/resources';
import type { Post } from '@congress/contract/congress/assembly/view';
import type { Names } from '@congress/contract/congress/people';
import type { Person } from '@congress/contract/congress/preparation/resources';
import type { CompositionCheck } from '@congress/contract/congress/preparation/view';
import type { TextDocument } from '@congress/contract/kernel/documents';
import type { Identity } from '../../../kernel/identity/ports.ts';
import type { LogLink } from '../../ports/congresses.ts';
import type { Deps } from '../../ports/deps.ts';
import type { PeopleQuery } from '../../ports/rows.ts';
import { checkComposition } from '../../domain/profiles/arithmetic.ts';
import { profiles } from '../../domain/profiles/registry.ts';
import { currentSignIn } from '@congress/contract/congress/assembly/questions';
import { audienceOf, isSecretariat } from '../command/authorize.ts';
import type { Participant } from '../../ports/participant.ts';
import { normalCode } from '../../../kernel/identity/enter.ts';
import { everyone, reading, staff } from '../facts/reading.ts';

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

/** How many codes are written in one statement. */
const PORTION = 2_000;

/** New personal codes for these people, or for everyone, however many. The former ones stop working; shown once. */
export function issuePersonalCodes(
  deps: Deps,
  identity: Identity,
  congressId: string,
  personIds: string[] | undefined,
): Promise<Result<{ codes: { personId: string; name: string; code: string }[] }>> {
  return reading(deps, identity, congressId, isSecretariat, async () => {
    const people = await deps.rows.onRoster(congressId, personIds);
    if (personIds && people.length !== new Set(personIds).size) return refused('person-not-found');
    const codes = people.map(({ id, name }) => ({ personId: id, name, code: deps.secrecy.newCode() }));
    for (let from = 0; from < codes.length; from += PORTION) {
      const hashed = codes
        .slice(from, from + PORTION)
        .map(({ personId, code }) => ({ personId, codeHash: deps.secrecy.codeHash(normalCode(code)) }));
      await deps.rows.setCodes(congressId, hashed);
    }
    return done({ codes });
  });
}

/** Ends every session of a person, in their other congresses as well, open sockets at once: a lost phone. */
export function revokePerson(
  deps: Deps,
  identity: Identity,
  congressId: string,
  personId: string,
): Promise<Result<{ ended: number }>> {
  return reading(deps, identity, congressId, isSecretariat, async ({ identity: { organizationId } }) => {
    if (!(await deps.live.person(congressId, personId))) return refused('person-not-found');
    const ended = await deps.identities.endSessionsOfHuman(organizationId, personId);
    deps.live.end(ended);
    return done({ ended: ended.length });
  });
}

/** Kinds of documents that only those who fix the final texts read, and whose they are (D-2). */
const internal = new Set(['summary']);
/** The secretariat, auditors, and the officers who fix the final texts: they hear every group (D-2). */
const hearsGroups = (actor: Participant): boolean => staff(actor) || mayCommand(actor.roles, 'freezeItem');

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
    if (
      internal.has(document.kind) &&
      !hearsGroups(actor) &&
      !(await isOwnSummary(deps, congressId, actor, documentId))
    ) {
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

/** Posts of a group and who wrote them, for its members and for those who hear every group (D-2). */
export function consultPosts(
  deps: Deps,
  identity: Identity,
  congressId: string,
  groupId: string,
  query: { before?: number | undefined; limit: number },
): Promise<Result<{ posts: Post[]; names: Names }>> {
  const may = (actor: Participant): boolean => actor.groupId === groupId || hearsGroups(actor);
  return reading(deps, identity, congressId, may, async () => {
    const view = await deps.live.view(congressId);
    if (!view?.state.congress.groups.some(({ id }) => id === groupId)) return refused('group-not-found');
    const posts = await deps.rows.posts(congressId, groupId, query);
    return done({ posts, names: await deps.live.cards(congressId, new Set(posts.map(({ by }) => by))) });
  });
}

/** The log, link by link, and the names of those who acted. */
export function consultLog(
  deps: Deps,
  identity: Identity,
  congressId: string,
  query: { after: number; limit: number },
): Promise<Result<{ entries: LogLink[]; head: string; positions: number; names: Record<string, string> }>> {
  return reading(deps, identity, congressId, staff, async () => {
    const entries = await deps.congresses.readLog({ congressId, ...query });
    const loaded = await deps.congresses.load(congressId);
    const actors = [...new Set(entries.flatMap(({ actor }) => actor.id ?? []))];
    const names = await deps.rows.actorNames(congressId, actors);
    return done({ entries, head: loaded?.headHash ?? '', positions: loaded?.version ?? 0, names });
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
