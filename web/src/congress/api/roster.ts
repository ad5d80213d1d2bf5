/** The roster of a congress and the register of members. */
import type {
  DrawOutcome,
  DrawPreview,
  OfferOutcome,
  OfferPreview,
  OfferWish,
  TakenPart,
} from '@congress/contract/congress/preparation/rosterAndRegister';
import { request } from '../../live/http/http.ts';

/** Tens of thousands of rows take a while to go up and through. */
const long = 120_000;

const post = <T>(path: string, body: unknown, timeout = 20_000): Promise<T> =>
  request(path, { method: 'POST', body, timeout });

/** What drawing a congress's roster from the register would do. */
export function previewDraw(congressId: string): Promise<DrawPreview> {
  return post(`/congresses/${congressId}/roster/draw/preview`, {});
}

/** Draws it. */
export function drawRoster(congressId: string, id: string, digest: string): Promise<DrawOutcome> {
  return post(`/congresses/${congressId}/roster/draw`, { id, digest }, long);
}

/** What the register would take in of a roster. */
export function previewOffer(congressId: string, wish: OfferWish): Promise<OfferPreview> {
  return post(`/congresses/${congressId}/roster/offer/preview`, wish);
}

/** Has it take it in. */
export function offerRoster(congressId: string, wish: OfferWish & { digest: string }): Promise<OfferOutcome> {
  return post(`/congresses/${congressId}/roster/offer`, wish, long);
}

/** Congresses a person was on the roster of. */
export function congressesOf(memberId: string): Promise<TakenPart> {
  return request(`/register/members/${memberId}/congresses`);
}
