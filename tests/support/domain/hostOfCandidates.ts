/** What the host does about elections and ratings before they are voted on: candidates, and reports on duty. */
import { ratings, reportsHeard } from '@congress/contract/congress/assembly/reportsOnDuty';
import {
  areEnough,
  awaits,
  candidaciesFor,
  candidatesFor,
  elections,
} from '@congress/contract/congress/nomination/questions';
import { profileOf } from '@congress/api/congress/domain/profiles/registry';
import type { World } from './world.ts';

const letter = { title: '本人书面意见', number: '1号', date: '2026-03-01' };

/** Those whose answer or check is waited for accept, and qualify. */
export function settleCandidates(world: World): void {
  for (const one of world.state.congress.nomination?.candidacies ?? []) {
    const candidacyId = one.id;
    const what = awaits(one);
    if (what === 'answer') {
      const own = { candidacyId, detail: '', statement: '', photo: null };
      if (one.personId) world.carryOut('acceptNomination', { ...own, document: null }, one.personId);
      else world.carryOut('acceptNomination', { ...own, document: letter });
    }
    if (what) world.carryOut('checkCandidate', { candidacyId, qualified: true, reason: '' });
  }
}

/** The committee nominates whoever is missing, from the end of the roster, so that the first can count the votes. */
export function nominateEnough(world: World): void {
  const surplus = profileOf(world.state.congress).candidateSurplus.value;
  for (const { id: itemId, election } of elections(world.state.congress)) {
    const known = candidaciesFor(world.state.congress, itemId);
    const others = world.formal.filter(({ id }) => !known.some(({ personId }) => personId === id)).toReversed();
    for (let n = 0; !areEnough(election, candidatesFor(world.state.congress, itemId).length, surplus); n += 1) {
      const personId = others[n]?.id ?? null;
      if (personId === null && election.eligible === 'delegates') throw new Error('nobody is left to nominate');
      const name = personId === null ? `职工甲${known.length + n}` : '';
      world.carryOut('nominate', { itemId, way: 'committee', personId, name, detail: '' });
      settleCandidates(world);
    }
  }
}

/** Everybody who is rated reports on their duty. */
export function hearReports(world: World): void {
  const heard = reportsHeard(world.state.congress);
  for (const { id: itemId, rating } of ratings(world.state.congress)) {
    rating.subjects
      .filter(({ id }) => !heard.has(id))
      .forEach(({ id: subjectId }) => world.carryOut('markReportHeard', { itemId, subjectId }));
  }
}
