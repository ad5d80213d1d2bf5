/** R-5, the other way round: a roster that was imported is offered to the register, by an act of its own. */
import { refused } from '../refused.ts';
import { done, type Result } from '../../../kernel/result.ts';
import type {
  OfferOutcome,
  OfferPreview,
  OfferWish,
  TakenPart,
} from '@congress/contract/congress/preparation/rosterAndRegister';
import { acceptOffer, previewOffer, type Offer } from '../../../kernel/register/usecases/delegates.ts';
import { readMember } from '../../../kernel/register/usecases/consult.ts';
import type { Identity } from '../../../kernel/identity/ports.ts';
import type { Deps } from '../../ports/deps.ts';
import { isSecretariat } from '../command/authorize.ts';
import { link } from './drawRoster.ts';
import { reading } from '../facts/reading.ts';

/** The formal delegates as the register takes them in: what the roster does not know of them is left as it is. */
async function offerOf(deps: Deps, congressId: string, wish: OfferWish): Promise<Offer> {
  const view = await deps.live.view(congressId);
  const groups = new Map(view?.state.congress.groups.map(({ id, name }) => [id, name]));
  const people = (await deps.rows.formalDelegates(congressId)).map(
    ({ name, staffNumber, gender, category, unit, phoneTail, groupId }) => ({
      entry: {
        name,
        staffNumber,
        gender,
        ...(category === null ? {} : { category }),
        ...(unit === '' ? {} : { unit }),
        ...(phoneTail === null ? {} : { phone: phoneTail }),
      },
      constituency: groups.get(groupId ?? '') ?? unit,
    }),
  );
  return { people, ...wish, document: view?.state.congress.title ?? '' };
}

/** What offering it would do, and nothing done. */
export function previewOfRoster(
  deps: Deps,
  identity: Identity,
  congressId: string,
  wish: OfferWish,
): Promise<Result<OfferPreview>> {
  return reading(deps, identity, congressId, isSecretariat, async () => {
    const offer = await offerOf(deps, congressId, wish);
    if (offer.people.length === 0) return refused('roster-empty');
    const planned = await previewOffer(deps, identity, offer);
    if (!planned.ok) return planned;
    const { digest, plan, seats, strangers, unseatable } = planned.value;
    return done({
      digest,
      added: plan.added.length,
      changed: plan.changed.length,
      unchanged: plan.unchanged.length,
      seats: seats.length,
      strangers,
      unseatable,
    });
  });
}

/** Has the register take the delegates in and seat them, and says who of it they are. */
export function offerRoster(
  deps: Deps,
  identity: Identity,
  congressId: string,
  { digest, ...wish }: OfferWish & { digest: string },
): Promise<Result<OfferOutcome>> {
  return reading(deps, identity, congressId, isSecretariat, async () => {
    const offer = await offerOf(deps, congressId, wish);
    if (offer.people.length === 0) return refused('roster-empty');
    const accepted = await acceptOffer(deps, identity, offer, digest);
    if (!accepted.ok) return accepted;
    const { plan, seats } = accepted.value;
    const members = [...plan.added, ...plan.unchanged, ...plan.changed.map(({ after }) => after)];
    const linked = await link(
      deps,
      identity,
      congressId,
      members.map((member) => ({ member })),
    );
    return done({ added: plan.added.length, changed: plan.changed.length, seats: seats.length, linked });
  });
}

/** The congresses somebody of the register was on the roster of. */
export async function congressesOfMember(deps: Deps, identity: Identity, memberId: string): Promise<Result<TakenPart>> {
  const known = await readMember(deps, identity, memberId);
  if (!known.ok) return known;
  return done({ congresses: await deps.rows.congressesOf(identity.organizationId, memberId) });
}
