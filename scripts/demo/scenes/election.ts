/** Who stands for election: nominated by groups, by petition and by the committee, checked, shown, and put in order by lot. */
import { candidatesNeeded, elections } from '@congress/contract/congress/nomination/questions';
import { at } from '../officers.ts';
import type { Cast, Delegate } from '../stage.ts';
import type { Scene } from './scene.ts';

/** The rules of the trial profile, by which the demo is played. */
const surplus = { percent: 10, least: 1 };
const petitioners = 10;

/** Candidates come from the middle of the roster: whoever counts votes, leads a group or sits on the presidium is not one. */
const firstCandidate = 40;

/** Nominates, one way after the other; the last candidate by petition. */
async function nominate({ host, formal }: Cast, itemId: string, candidates: Delegate[]): Promise<void> {
  const last = candidates.at(-1);
  for (const { person } of candidates.slice(0, -1)) {
    await host.must({ type: 'nominate', itemId, way: 'committee', personId: person.id, name: '', detail: '' });
  }
  if (!last) return;
  const [first, ...others] = formal.slice(10, 10 + petitioners);
  if (!first) return;
  const by = { itemId, way: 'petition' as const, personId: last.person.id, name: '', detail: '' };
  const candidacyId = await first.must({ type: 'nominate', ...by });
  for (const seconder of others) await seconder.must({ type: 'secondNomination', candidacyId });
}

export const nomination: Scene = async (cast) => {
  const { host, formal } = cast;
  for (const { id: itemId, election } of elections(host.congress)) {
    const needed = candidatesNeeded(election, surplus);
    const candidates = formal.slice(firstCandidate, firstCandidate + needed);
    await nominate(cast, itemId, candidates);
    const all = host.congress.nomination?.candidacies.filter((one) => one.itemId === itemId) ?? [];
    for (const { id: candidacyId, personId } of all) {
      const who = candidates.find(({ person }) => person.id === personId) ?? at(candidates, 0);
      const statement = `${who.name}：愿意参选，如当选将按时参加会议，如实反映职工意见，并向职工代表大会报告履职情况。`;
      await who.must({ type: 'acceptNomination', candidacyId, detail: '', statement, photo: null, document: null });
      await host.must({ type: 'checkCandidate', candidacyId, qualified: true, reason: '' });
    }
  }
  if (elections(host.congress).length === 0) return;
  await host.must({ type: 'publishCandidates' });
  for (const { id: itemId } of elections(host.congress)) await host.must({ type: 'drawCandidateOrder', itemId });
};
