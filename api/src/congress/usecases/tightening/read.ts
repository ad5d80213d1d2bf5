/** Reading what binds one's organization, and looking ahead at what a tightening would change. */
import type { Bindings, Preview, Previewed } from '@congress/contract/congress/tightening/tightening';
import { standingOf } from '@congress/contract/congress/tightening/questions';
import type { TextDocument } from '@congress/contract/kernel/documents';
import type { Identity } from '../../../kernel/identity/ports.ts';
import { onlyLooksOn } from '../../../kernel/identity/standing.ts';
import { isAdministrator } from '../../../kernel/tree/usecases/access.ts';
import { done, type Result } from '../../../kernel/result.ts';
import { profiles } from '../../domain/profiles/registry.ts';
import { sheetOf } from '../../domain/profiles/sheet.ts';
import { effectOn, tighten } from '../../domain/profiles/tighten.ts';
import { profilesOf } from '../../domain/tightening/publish.ts';
import type { Deps } from '../../ports/deps.ts';
import { refused } from '../refused.ts';
import { mayPublish } from './access.ts';
import { lineOf, tightenedBy } from './line.ts';

const forbidden = refused('forbidden', { command: 'tightenings' });
const isOfTheOffice = (identity: Identity): boolean => identity.subject === 'staff' && !onlyLooksOn(identity);

/** What is in force or to come, of one's own union and those above, and the profiles as they bind it today. */
export async function readBindings(deps: Deps, identity: Identity): Promise<Result<Bindings>> {
  if (!isOfTheOffice(identity)) return forbidden;
  const line = await lineOf(deps, identity.organizationId);
  const { today, all } = line;
  const bindings = all.flatMap(({ id: tighteningId, from, own, state }) =>
    state.versions
      .map((version) => ({ version, standing: standingOf(version, state, today) }))
      .filter(({ standing }) => standing === 'in-force' || standing === 'coming')
      .map(({ version, standing }) => {
        return { tighteningId, from, own, standing, endsFrom: state.ended?.from ?? null, version };
      }),
  );
  const sheets = Object.values(profiles).map((profile) => sheetOf(tighten(profile, tightenedBy(line, profile))));
  return done({ bindings, profiles: sheets, mayPublish: mayPublish(identity) });
}

/** The document of a version that binds one's organization, or did: of one's own union or of one above. */
export async function readBindingText(
  { tightenings, tenancy }: Deps,
  identity: Identity,
  { tighteningId, versionId }: { tighteningId: string; versionId: string },
): Promise<Result<TextDocument>> {
  if (!isOfTheOffice(identity)) return forbidden;
  const kept = await tightenings.one(tighteningId);
  const above = kept && (await tenancy.upwards(identity.organizationId)).some(({ id }) => id === kept.organizationId);
  const ref = above && kept.state.versions.find(({ id }) => id === versionId)?.text;
  const text = ref && (await tightenings.text(tighteningId, ref.documentId));
  return text ? done(text) : refused('not-found');
}

/** What each number would become under each profile, and for whom. Nothing is done. */
export async function previewTightening(
  { tenancy }: Deps,
  identity: Identity,
  { bases, limits }: Preview,
): Promise<Result<Previewed>> {
  if (!mayPublish(identity)) return refused('forbidden', { command: 'publishTightening' });
  const unions = (await tenancy.below(identity.organizationId)).filter(({ kind }) => kind !== 'partner');
  const source = { status: 'federation', title: '', article: '', decisiveWords: '' } as const;
  const nobody = { ...source, summary: { 'zh-CN': '', en: '' }, adopted: null, inForce: null };
  const changes = limits.flatMap((limit) =>
    profilesOf({ bases }).map((profile) => ({
      rule: limit.rule,
      profile: profile.id,
      effect: effectOn(profile, limit),
      before: profile[limit.rule].value,
      after: tighten(profile, [{ limit, source: nobody }])[limit.rule].value,
    })),
  );
  const names = isAdministrator(identity) ? unions.map(({ name }) => name) : null;
  return done({ changes, unions: unions.length, names });
}
