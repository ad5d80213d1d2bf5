import { describe, expect, test } from 'vitest';
import { candidatesFor, elections } from '@congress/contract/congress/nomination/questions';
import type { Candidacy } from '@congress/contract/congress/nomination/view';
import type { Body } from '@congress/contract/congress/tables/commands';
import {
  accepted,
  checklist,
  close,
  congressAt,
  drivenTo,
  readyToClose,
  refusedWith,
  stepId,
  unmet,
  type World,
} from '../../../../../../../tests/support/domain.ts';
import { guestOf, type Person, smallRoster } from '../../../../../../../tests/support/domain/people.ts';
import { settleCandidates } from '../../../../../../../tests/support/domain/hostOfCandidates.ts';
import { sha256 } from '../../../../../../../tests/support/domain/roster.ts';
import type { WorldOptions } from '../../../../../../../tests/support/domain/world.ts';

const fields = {
  title: '选举委员',
  power: 'elect',
  decision: 'secret',
  vitalInterest: false,
  vitalReason: '',
  text: '办法',
} as const;
const election = { post: '委员', seats: 2, slate: 'differential', eligible: 'delegates' } as const;

/** A congress that elects two members of a committee among formal delegates, more candidates than seats. */
const electing = (options: WorldOptions = {}): World => congressAt('nomination', { template: 'election', ...options });
const itemOf = (world: World): string => elections(world.state.congress)[0]?.id ?? '';
const person = (world: World, n: number): Person => world.formal.at(n)!;
const candidacies = (world: World): Candidacy[] => world.state.congress.nomination?.candidacies ?? [];
const letter = { title: '本人书面意见', number: '1号', date: '2026-03-01' };

function wish(world: World, n: number, way: Body<'nominate'>['way'] = 'committee'): Body<'nominate'> {
  return { itemId: itemOf(world), way, personId: person(world, n).id, name: '', detail: '' };
}

function nominated(world: World, n: number): string {
  return world.carryOut('nominate', wish(world, n));
}

/** Three who stand: one more than there are seats. */
function enough(world: World): string[] {
  const ids = [-1, -2, -3].map((n) => nominated(world, n));
  settleCandidates(world);
  return ids;
}

const own = (candidacyId: string): Body<'acceptNomination'> => {
  return { candidacyId, detail: '', statement: '', photo: null, document: null };
};

describe('W-1, W-2: who is nominated, and by whom', () => {
  test('W-1: for a post of the delegates only formal delegates stand, and they have no name but the roster’s', () => {
    const world = electing({ people: [...smallRoster(), guestOf('G0001')] });
    const guestId = world.people.find(({ capacity }) => capacity === 'guest')?.id;
    const body = { ...wish(world, -1), personId: guestId ?? null };
    expect(world.ask('nominate', body)).toEqual(refusedWith('candidate-not-eligible'));
    expect(world.ask('nominate', { ...body, personId: null, name: '外聘人员' })).toEqual(
      refusedWith('candidate-not-eligible'),
    );
    nominated(world, -1);
    expect(candidacies(world)).toMatchObject([{ personId: person(world, -1).id, name: null }]);
  });

  test('W-1: where the staff may be elected, somebody who is not on the roster is nominated by name', () => {
    const world = congressAt('agenda', { template: 'election' });
    world.carryOut('addItem', { ...fields, election: { ...election, eligible: 'staff' } });
    drivenTo('nomination', world);
    const body = { ...wish(world, -1), personId: null, name: '' };
    expect(world.ask('nominate', body)).toEqual(refusedWith('candidate-nameless'));
    world.carryOut('nominate', { ...body, name: '张工', detail: '设备部' });
    expect(world.ask('nominate', { ...body, name: '张工', detail: '设备部' })).toEqual(
      refusedWith('already-nominated'),
    );
    expect(candidacies(world)).toMatchObject([{ personId: null, name: '张工', detail: '设备部' }]);
  });

  test('W-2: the leader of a group nominates for it, once; nobody else does for any', () => {
    const world = electing();
    const leader = world.state.congress.groups[0]?.leaderId ?? '';
    world.carryOut('nominate', wish(world, -1, 'group'), leader);
    expect(world.ask('nominate', wish(world, -1, 'group'), leader)).toEqual(refusedWith('already-nominated'));
    const other = world.formal.find(({ id }) => world.state.congress.groups.every(({ leaderId }) => leaderId !== id));
    expect(world.ask('nominate', wish(world, -2, 'group'), other?.id)).toEqual(refusedWith('not-your-group'));
    expect(world.ask('nominate', wish(world, -2, 'committee'), leader)).toEqual(refusedWith('forbidden'));
    expect(candidacies(world)).toMatchObject([{ nominated: { complete: true, committee: false } }]);
  });

  test('W-2: a petition is complete with the profile’s number of delegates, each once', () => {
    const world = electing();
    const candidacyId = world.carryOut('nominate', wish(world, -1, 'petition'), person(world, 0).id);
    expect(world.ask('secondNomination', { candidacyId }, person(world, 0).id)).toEqual(
      refusedWith('already-nominated'),
    );
    for (let n = 1; n < 9; n += 1) world.carryOut('secondNomination', { candidacyId }, person(world, n).id);
    expect(candidacies(world)[0]?.nominated).toMatchObject({ complete: false });
    world.carryOut('secondNomination', { candidacyId }, person(world, 9).id);
    expect(candidacies(world)[0]?.nominated).toMatchObject({ complete: true });
    const byCommittee = nominated(world, -2);
    expect(world.ask('secondNomination', { candidacyId: byCommittee }, person(world, 1).id)).toEqual(
      refusedWith('no-petition'),
    );
  });

  test('W-2: by several ways at once somebody is one candidate', () => {
    const world = electing();
    const candidacyId = world.carryOut('nominate', wish(world, -1, 'petition'), person(world, 0).id);
    expect(nominated(world, -1)).toBe(candidacyId);
    expect(candidacies(world)).toMatchObject([{ nominated: { committee: true, complete: true } }]);
  });
});

describe('W-3: the person’s own word, and the check', () => {
  test('W-3: nobody answers for another, and the secretariat only with their letter', () => {
    const world = electing();
    const candidacyId = nominated(world, -1);
    expect(world.ask('acceptNomination', own(candidacyId), person(world, 0).id)).toEqual(
      refusedWith('not-your-candidacy'),
    );
    expect(world.ask('acceptNomination', own(candidacyId))).toEqual(refusedWith('letter-missing'));
    expect(world.ask('acceptNomination', { ...own(candidacyId), document: letter })).toEqual(accepted);
    world.carryOut('acceptNomination', { ...own(candidacyId), statement: '愿意参选' }, person(world, -1).id);
    expect(candidacies(world)).toMatchObject([{ answer: 'accepted', statement: { revision: 1 } }]);
    const other = nominated(world, -2);
    world.carryOut('declineNomination', { candidacyId: other, document: null }, person(world, -2).id);
    expect(world.ask('acceptNomination', own(other), person(world, -2).id)).toEqual(refusedWith('candidacy-settled'));
  });

  test('W-3: who does not qualify is told why, and nobody checks themselves', () => {
    const world = electing();
    const candidacyId = nominated(world, -1);
    const check = { candidacyId, qualified: false, reason: '' };
    expect(world.ask('checkCandidate', check)).toEqual(refusedWith('reason-required'));
    expect(world.ask('checkCandidate', { ...check, qualified: true }, person(world, -1).id)).toEqual(
      refusedWith('forbidden'),
    );
    world.carryOut('checkCandidate', { ...check, reason: '任期内受过处分' });
    expect(unmet(world)).not.toContain('candidates-settled');
  });
});

describe('W-4, W-5: enough, in the open', () => {
  test('W-4: an election among several needs its surplus, and nobody undecided', () => {
    const world = electing();
    const [first] = [nominated(world, -1), nominated(world, -2)];
    expect(world.ask('publishCandidates', {})).toEqual(refusedWith('candidates-unsettled', { open: 2 }));
    settleCandidates(world);
    expect(world.ask('publishCandidates', {})).toEqual(refusedWith('candidates-too-few', { needed: 3, actual: 2 }));
    expect(checklist(world)).toContainEqual({
      id: 'candidates-enough',
      met: false,
      facts: { ready: 0, all: 1, missing: 1 },
    });
    nominated(world, -3);
    settleCandidates(world);
    world.carryOut('publishCandidates', {});
    expect(world.ask('publishCandidates', {})).toEqual(refusedWith('nobody-to-publish'));
    expect(world.ask('declineNomination', { candidacyId: first, document: null }, person(world, -1).id)).toEqual(
      refusedWith('candidacy-settled'),
    );
  });

  test('W-5: they are shown for the profile’s days, counted from whoever was shown last', () => {
    const world = electing({ profile: 'national' });
    enough(world);
    world.carryOut('publishCandidates', {});
    world.carryOut('drawCandidateOrder', { itemId: itemOf(world) });
    expect(unmet(world)).toEqual(['candidate-days-passed']);
    world.wait(4);
    nominated(world, -4);
    settleCandidates(world);
    world.carryOut('publishCandidates', {});
    world.carryOut('drawCandidateOrder', { itemId: itemOf(world) });
    world.wait(4);
    expect(unmet(world)).toEqual(['candidate-days-passed']);
    world.wait(1);
    expect(close(world)).toEqual(accepted);
  });

  test('W-5: anyone who takes part objects to who is shown; what is upheld takes the candidate off', () => {
    const world = electing();
    const [candidacyId = '', other = ''] = enough(world);
    const objection = { candidacyId, text: '不符合条件' };
    const by = person(world, 1).id;
    expect(world.ask('objectToCandidate', objection, by)).toEqual(refusedWith('candidate-not-shown'));
    world.carryOut('publishCandidates', {});
    const objectionId = world.carryOut('objectToCandidate', objection, by);
    const second = world.carryOut('objectToCandidate', { ...objection, candidacyId: other }, by);
    for (let n = 0; n < 8; n += 1) world.carryOut('objectToCandidate', objection, by);
    expect(world.ask('objectToCandidate', objection, by)).toEqual(refusedWith('too-many-objections', { most: 10 }));
    expect(unmet(world)).toContain('candidate-objections-answered');
    world.carryOut('answerCandidateObjection', { objectionId, answer: '属实', upheld: true });
    world.carryOut('answerCandidateObjection', { objectionId: second, answer: '不属实', upheld: false });
    expect(world.ask('answerCandidateObjection', { objectionId, answer: '再答', upheld: false })).toEqual(
      refusedWith('already-done'),
    );
    expect(candidatesFor(world.state.congress, itemOf(world)).map(({ id }) => id)).not.toContain(candidacyId);
    expect(world.state.public.candidates?.posts[0]?.candidates.map(({ id }) => id)).not.toContain(candidacyId);
    expect(unmet(world)).toContain('candidates-enough');
  });
});

describe('W-6: the lot', () => {
  test('W-6: anyone works the order out again from the seed in the log, and it is drawn once', () => {
    const world = electing();
    enough(world);
    const itemId = itemOf(world);
    world.carryOut('drawCandidateOrder', { itemId });
    expect(world.ask('drawCandidateOrder', { itemId })).toEqual(refusedWith('already-done'));
    const drawn = world.log.find((event) => event.type === 'candidates.drawn');
    if (drawn?.type !== 'candidates.drawn') throw new Error('nothing was drawn');
    const { seed, order } = drawn.payload;
    const ticket = (id: string): string => sha256(`${seed}:${id}`);
    expect(order.map(ticket)).toEqual(order.map(ticket).toSorted());
    expect(candidatesFor(world.state.congress, itemId).map(({ id }) => id)).toEqual(order);
  });
});

describe('W-7, C-5a: the way out, and who counts', () => {
  test('W-7, B-33: a candidate withdraws until their paper opens, and one prepared before does not open', () => {
    const world = drivenTo('ballot', electing());
    world.signIn();
    const itemId = itemOf(world);
    const [first, second] = candidatesFor(world.state.congress, itemId);
    const body = { title: '选举票', method: 'secret' as const, itemIds: [itemId], matters: [], previousId: null };
    const outdated = world.carryOut('preparePaper', body);
    const withdraw = { candidacyId: first?.id ?? '', reason: '工作调动', document: null };
    expect(world.ask('withdrawCandidacy', withdraw, second?.personId)).toEqual(refusedWith('not-your-candidacy'));
    world.carryOut('withdrawCandidacy', withdraw, first?.personId);
    expect(world.ask('openPaper', { paperId: outdated })).toEqual(refusedWith('candidate-gone'));
    world.carryOut('withdrawPaper', { paperId: outdated });
    // Of three for two seats two are left: whether they are voted on at all is for the congress to say.
    expect(world.ask('preparePaper', body)).toEqual(refusedWith('open-seats-undecided', { seats: 2 }));
  });

  test('W-7: once it is open it is too late', () => {
    const world = drivenTo('ballot', electing());
    world.signIn();
    const itemId = itemOf(world);
    const body = { title: '选举票', method: 'secret' as const, itemIds: [itemId], matters: [], previousId: null };
    world.carryOut('openPaper', { paperId: world.carryOut('preparePaper', body) });
    const [first] = candidatesFor(world.state.congress, itemId);
    const withdraw = { candidacyId: first?.id ?? '', reason: '', document: null };
    expect(world.ask('withdrawCandidacy', withdraw, first?.personId)).toEqual(refusedWith('candidate-on-paper'));
  });

  test('C-5a: whoever stands is nominated neither scrutineer nor teller', () => {
    const world = drivenTo('preliminary', electing());
    const [candidate] = candidatesFor(world.state.congress, itemOf(world));
    const others = world.formal.filter(({ id, category }) => id !== candidate?.personId && category === 'front-line');
    const [chief, scrutineer, ...members] = others.map(({ id }) => id) as [string, string, ...string[]];
    const offices = {
      presidium: members.slice(0, 5),
      secretaryGeneral: members[0]!,
      chiefScrutineer: chief,
      scrutineers: [scrutineer],
      tellers: [candidate?.personId ?? ''],
    };
    expect(world.ask('nominateOffices', offices)).toEqual(refusedWith('candidate-is-scrutineer'));
    expect(world.ask('nominateOffices', { ...offices, tellers: [scrutineer] })).toEqual(accepted);
  });
});

describe('W-8: where nominations lie ahead', () => {
  test('W-8: an item that elects has seats, and needs the step, which then stays', () => {
    const world = congressAt('roster', { template: 'first' });
    expect(world.ask('addItem', fields)).toEqual(refusedWith('seats-missing'));
    expect(world.ask('addItem', { ...fields, election })).toEqual(refusedWith('nomination-missing'));
    const step = world.carryOut('addStep', { kind: 'nomination', afterStepId: stepId(world, 'agenda') });
    const itemId = world.carryOut('addItem', { ...fields, election });
    expect(world.ask('removeStep', { stepId: step })).toEqual(refusedWith('step-needed'));
    expect(world.ask('addItem', { ...fields, power: 'adopt', election })).toEqual(refusedWith('item-parts-misplaced'));
    world.carryOut('removeItem', { itemId });
    world.carryOut('removeStep', { stepId: step });
  });

  test('G-6: seats that nobody could be found for keep the agenda open', () => {
    const world = congressAt('agenda', { template: 'election' });
    world.carryOut('addItem', { ...fields, election: { ...election, seats: 40 } });
    expect(unmet(world)).toContain('items-decided');
  });

  test('G-6a: a congress that elects nobody closes the step at once', () => {
    const world = congressAt('agenda', { template: 'election' });
    readyToClose(world);
    for (const { id } of elections(world.state.congress)) world.carryOut('removeItem', { itemId: id });
    expect(close(world)).toEqual(accepted);
    world.carryOut('openStep', { stepId: stepId(world, 'nomination') });
    expect(unmet(world)).toEqual([]);
    expect(close(world)).toEqual(accepted);
  });
});
