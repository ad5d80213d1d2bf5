/** What the tests between the register and congresses ask for. */
import { randomUUID } from 'node:crypto';
import type { Person } from '@congress/contract/congress/preparation/resources';
import type {
  DrawOutcome,
  DrawPreview,
  OfferOutcome,
  OfferPreview,
  OtherCongresses,
} from '@congress/contract/congress/preparation/rosterAndRegister';
import { founding } from '@congress/db/seed/demo';
import type { Members } from '@congress/contract/kernel/register/register';
import { Client } from '../../../scripts/demo/client.ts';
import { dayFromNow, document } from '../../../scripts/demo/scenes/scene.ts';
import type { Server } from '../../support/app.ts';

/** Founds the next congress and brings it to its roster. */
export async function nextCongress({ url, administrator: { username, password } }: Server): Promise<string> {
  const next = await Client.enter(url, 'password', { username, password });
  const { id } = await next.post<{ id: string }>('/congresses', { ...founding, session: 3, title: '第三次会议' });
  await next.join(id);
  const step = (kind: string): string => next.congress.steps.find((each) => each.kind === kind)!.id;
  await next.must({ type: 'openStep', stepId: step('approval') });
  await next.must({
    type: 'recordApproval',
    mode: 'online',
    reason: '三班生产',
    management: { agrees: true, document: document('复函', '18号') },
    upperUnion: { agrees: true, document: document('批复', '9号') },
  });
  await next.must({ type: 'closeStep', stepId: step('approval') });
  await next.must({ type: 'openStep', stepId: step('roster') });
  next.leave();
  return id;
}

/** Everybody on a roster. */
export const peopleOf = async (host: Client, congressId: string): Promise<Person[]> =>
  (await host.get<{ people: Person[] }>(`/congresses/${congressId}/people?limit=20000`)).people;
/** Drawing a roster from the register. */
export const draws = (host: Client, congressId: string) => ({
  preview: () => host.post<DrawPreview>(`/congresses/${congressId}/roster/draw/preview`, {}),
  draw: (digest: string, id = randomUUID()) =>
    host.post<DrawOutcome>(`/congresses/${congressId}/roster/draw`, { id, digest }),
});
/** Offering a roster to the register, for a term. */
export const offers = (host: Client, congressId: string, termId: string) => ({
  preview: () =>
    host.post<OfferPreview>(`/congresses/${congressId}/roster/offer/preview`, { termId, from: dayFromNow(-5) }),
  offer: (digest: string) =>
    host.post<OfferOutcome>(`/congresses/${congressId}/roster/offer`, { termId, from: dayFromNow(-5), digest }),
});

/** The member of the register with this staff number. */
export const memberNamed = async (host: Client, staffNumber: string): Promise<string> =>
  (await host.get<Members>(`/register/members?q=${staffNumber}`)).members[0]!.id;

/** The congresses somebody may go to. */
export const others = async (who: Client): Promise<OtherCongresses['congresses']> =>
  (await who.get<OtherCongresses>('/me/congresses')).congresses;
