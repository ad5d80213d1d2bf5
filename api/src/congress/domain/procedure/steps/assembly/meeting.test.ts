import { describe, expect, test } from 'vitest';
import type { Body } from '@congress/contract/congress/tables/commands';
import { type PreparatoryMatter, preparatoryMatters } from '@congress/contract/congress/vocabulary';
import {
  accepted,
  checklist,
  close,
  congressAt,
  demoEnterprise,
  preparatoryPaper,
  readyToClose,
  refusedWith,
  unmet,
  type World,
} from '../../../../../../../tests/support/domain.ts';
import { demoRoster, rosterOf, guestOf, smallRoster } from '../../../../../../../tests/support/domain/people.ts';
import { driveUntil } from '../../../../../../../tests/support/domain/host.ts';
import { adoptByHands, nominate, nominees } from '../../../../../../../tests/support/domain/hostOfPapers.ts';

const ids = (world: World, category: 'front-line' | 'technical' | 'manager'): string[] =>
  world.formal.filter((one) => one.category === category).map((one) => one.id);

describe('discussion', () => {
  test('G-8: every group’s leader submits a summary, and may submit it anew', () => {
    const world = congressAt('discussion');
    const groups = world.state.congress.groups;
    for (const [index, { id: groupId, leaderId }] of groups.entries()) {
      expect(checklist(world)).toEqual([
        { id: 'summaries-submitted', met: false, facts: { submitted: index, all: groups.length } },
      ]);
      world.carryOut('submitSummary', { groupId, text: '一致同意' }, leaderId);
      world.carryOut('submitSummary', { groupId, text: '一致同意，建议细化' }, leaderId);
    }
    expect(world.open?.record).toMatchObject({ summaries: groups.map(() => ({ text: { revision: 2 } })) });
    expect(close(world)).toEqual(accepted);
  });

  test('G-8: nobody but the leader submits it', () => {
    const world = congressAt('discussion');
    const [one, other] = world.state.congress.groups;
    const summary = { groupId: one?.id ?? '', text: '同意' };
    expect(world.ask('submitSummary', summary, other?.leaderId ?? '')).toEqual(refusedWith('summary-not-yours'));
    expect(world.ask('submitSummary', summary)).toEqual(refusedWith('summary-not-yours'));
    expect(world.ask('submitSummary', { ...summary, groupId: world.newId() })).toEqual(refusedWith('group-not-found'));
  });

  test('D-3: a leader who does not act is replaced, after a reminder, by one of the group', () => {
    const world = congressAt('discussion');
    const [group, other] = world.state.congress.groups;
    const groupId = group?.id ?? '';
    const member = world.formal.find((one) => one.groupId === groupId && one.id !== group?.leaderId)?.id ?? '';
    const asked = { groupId, personId: member, chosenBy: 'group', reason: '出差，未履职' } as const;
    expect(world.ask('replaceLeader', asked)).toEqual(refusedWith('not-reminded'));
    world.carryOut('announce', { text: '请尽快提交讨论意见' });
    expect(world.ask('replaceLeader', { ...asked, personId: other?.leaderId ?? '' })).toEqual(
      refusedWith('leader-outside-group'),
    );
    expect(world.ask('replaceLeader', { ...asked, personId: group?.leaderId ?? '' })).toEqual(
      refusedWith('leader-already'),
    );
    expect(world.ask('replaceLeader', { ...asked, chosenBy: 'presidium' })).toEqual(refusedWith('presidium-vacant'));
    world.carryOut('replaceLeader', asked);
    expect(world.state.congress.groups[0]).toEqual({ ...group, leaderId: member });
    const summary = { groupId, text: '一致同意' };
    expect(world.ask('submitSummary', summary, group?.leaderId)).toEqual(refusedWith('summary-not-yours'));
    world.carryOut('submitSummary', summary, member);
    expect(world.ask('replaceLeader', { ...asked, personId: group?.leaderId ?? '' })).toEqual(
      refusedWith('leader-acted'),
    );
  });

  test('G-8: before the session no text is final; in it every text must be', () => {
    const before = congressAt('discussion');
    const itemId = before.state.congress.items[0]?.id ?? '';
    expect(before.ask('freezeItem', { itemId })).toEqual(refusedWith('discussion-not-open'));
    const world = congressAt('discussion', {}, 2);
    expect(unmet(world)).toEqual(['summaries-submitted', 'texts-frozen']);
  });

  test('G-8, B-3: a frozen text is a new revision, or the one there was, and then stays', () => {
    const world = congressAt('discussion', {}, 2);
    const [first, second] = world.state.congress.items;
    world.carryOut('freezeItem', { itemId: first?.id ?? '', text: '定稿' });
    world.carryOut('freezeItem', { itemId: second?.id ?? '' });
    const [frozen, asItWas] = world.state.congress.items;
    expect(frozen).toMatchObject({ frozen: true, text: { revision: 2 } });
    expect(asItWas).toEqual({ ...second, frozen: true });
    expect(world.ask('freezeItem', { itemId: first?.id ?? '', text: '再改' })).toEqual(refusedWith('item-frozen'));
    expect(world.ask('freezeItem', { itemId: world.newId() })).toEqual(refusedWith('item-not-found'));
  });

  test('G-8: with another discussion behind the last ballot, texts are final before it all the same', () => {
    const world = congressAt('approval');
    const ballot = world.state.congress.steps.find((step) => step.kind === 'ballot');
    world.carryOut('addStep', { kind: 'discussion', afterStepId: ballot?.id ?? '' });
    driveUntil(world, () => world.open?.kind === 'discussion' && world.open.phase === 'session');
    expect(unmet(world)).toContain('texts-frozen');
  });
});

describe('sign-in', () => {
  test('G-9: of 88, 59 are a quorum and 58 are not', () => {
    const world = congressAt('sign-in', demoEnterprise());
    world.signIn(world.formal.slice(0, 58));
    expect(checklist(world)).toEqual([{ id: 'quorum', met: false, facts: { present: 58, needed: 59, due: 88 } }]);
    world.signIn(world.formal.slice(0, 59));
    expect(close(world)).toEqual(accepted);
  });

  test('G-9: the counts are fixed in the record when it closes', () => {
    const world = congressAt('sign-in');
    world.signIn(world.formal.slice(0, 22), 'on-site');
    world.signIn(world.formal.slice(22, 25), 'remote');
    const id = world.open?.id;
    close(world);
    expect(world.state.congress.steps.find((step) => step.id === id)?.record).toEqual({
      kind: 'sign-in',
      counted: { due: 30, present: 25, onSite: 22, remote: 3, others: 0, onLeave: 0 },
    });
  });

  test('G-9: the session’s quorum is counted anew', () => {
    expect(unmet(congressAt('sign-in', {}, 2))).toEqual(['quorum']);
  });

  test('S-4: who left does not count for quorum', () => {
    const world = readyToClose(congressAt('sign-in'));
    world.signIn(world.formal.slice(0, 11), 'gone');
    expect(checklist(world)).toEqual([{ id: 'quorum', met: false, facts: { present: 19, needed: 20, due: 30 } }]);
  });

  test('C-1: guests do not make a quorum', () => {
    const people = [...demoRoster().slice(0, 71), guestOf('G1'), guestOf('G2'), guestOf('G3')];
    const world = congressAt('sign-in', { people, staff: { total: 60, women: 20 } });
    const guests = world.people.filter((one) => one.capacity === 'guest');
    world.signIn([...world.formal.slice(0, 47), ...guests]);
    expect(checklist(world)).toEqual([{ id: 'quorum', met: false, facts: { present: 47, needed: 48, due: 71 } }]);
  });
});

describe('preliminary', () => {
  test('G-10: closes when all six preparatory matters are adopted by hands', () => {
    const world = congressAt('preliminary');
    nominate(world);
    preparatoryMatters.forEach((matter, index) => {
      expect(checklist(world)[0]).toEqual({ id: 'matters-adopted', met: false, facts: { adopted: index, all: 6 } });
      adoptByHands(world, matter);
    });
    expect(close(world)).toEqual(accepted);
  });

  test('G-10: no paper of the meeting is left behind', () => {
    const world = congressAt('preliminary');
    nominate(world);
    preparatoryMatters.filter((matter) => matter !== 'agenda').forEach((matter) => adoptByHands(world, matter));
    const { id: paperId } = preparatoryPaper(world, 'agenda');
    expect(unmet(world)).toEqual(['matters-adopted', 'results-declared']);
    world.carryOut('openPaper', { paperId });
    world.vote(paperId, { for: 30 });
    expect(close(world)).toEqual(refusedWith('gate-not-met'));
    world.carryOut('closePaper', { paperId });
    world.carryOut('countPaper', { paperId });
    world.carryOut('declareResult', { paperId });
    expect(close(world)).toEqual(accepted);
  });

  test('C-5: offices come into force with the preparatory matter that was adopted, each alone', () => {
    const world = congressAt('preliminary');
    nominate(world);
    const nominations = world.state.congress.nominations;
    const adopted = (matter: PreparatoryMatter): unknown => {
      adoptByHands(world, matter);
      return world.state.congress.offices;
    };
    const nobody = { presidium: [], secretaryGeneral: null, chiefScrutineer: null, scrutineers: [], tellers: [] };
    expect(adopted('agenda')).toMatchObject(nobody);
    const presidium = nominations?.presidium;
    expect(adopted('presidium')).toMatchObject({ ...nobody, presidium });
    const secretaryGeneral = nominations?.secretaryGeneral;
    expect(adopted('secretary-general')).toMatchObject({ ...nobody, presidium, secretaryGeneral });
    expect(adopted('scrutineers')).toMatchObject(nominations ?? {});
  });

  test('C-1: offices are held by formal delegates', () => {
    const people = [...demoRoster().slice(0, 71), guestOf('G1')];
    const world = congressAt('preliminary', { people, staff: { total: 60, women: 20 } });
    const guest = world.people.find((one) => one.capacity === 'guest')?.id ?? '';
    const change = (body: Partial<Body<'nominateOffices'>>): unknown =>
      world.ask('nominateOffices', { ...nominees(world), ...body });
    const refused = refusedWith('not-a-formal-delegate');
    expect(change({ presidium: [guest] })).toEqual(refused);
    expect(change({ secretaryGeneral: guest })).toEqual(refused);
    expect(change({ chiefScrutineer: guest })).toEqual(refused);
    expect(change({ scrutineers: [guest] })).toEqual(refused);
    expect(change({ tellers: [guest] })).toEqual(refused);
    expect(change({ tellers: [world.newId()] })).toEqual(refusedWith('person-not-found'));
  });

  test('C-4: at least half of the presidium are from the front line, technicians among them', () => {
    const world = congressAt('preliminary');
    const [front = ''] = ids(world, 'front-line');
    const [technician = ''] = ids(world, 'technical');
    const [one = '', other = '', third = ''] = ids(world, 'manager');
    const presidium = (...members: string[]): unknown =>
      world.ask('nominateOffices', { ...nominees(world), presidium: members });
    expect(presidium(front, technician, one, other, third)).toEqual(
      refusedWith('presidium-composition', { front: 2, needed: 3 }),
    );
    expect(presidium(front, technician, one, other)).toEqual(accepted);
    expect(presidium(front, front, one, other)).toEqual(refusedWith('presidium-composition', { front: 1, needed: 2 }));
  });

  test('C-4: a delegate of no category is not of the front line', () => {
    const people = smallRoster().map((entry, n) => (n === 17 ? { ...entry, category: null } : entry));
    const world = congressAt('preliminary', { people });
    const presidium = world.formal.filter((one) => one.category === null).map((one) => one.id);
    expect(world.ask('nominateOffices', { ...nominees(world), presidium })).toEqual(
      refusedWith('presidium-composition', { front: 0, needed: 1 }),
    );
  });

  test('上海 23, C-4: with 88 delegates three to five may be chosen; six are not refused', () => {
    const world = congressAt('preliminary', { ...demoEnterprise(), profile: 'shanghai' });
    const front = ids(world, 'front-line');
    for (const size of [2, 3, 5, 6])
      expect(world.ask('nominateOffices', { ...nominees(world), presidium: front.slice(0, size) })).toEqual(accepted);
  });

  test('上海 23, C-4: with exactly a hundred it has seven at least, front-line workers half of them, technicians not', () => {
    const people = rosterOf({ frontLine: 60, technical: 30, managers: 10, women: 10 });
    const staff = { total: 1_400, women: 100 };
    const world = congressAt('preliminary', { people, staff, profile: 'shanghai' });
    const [front, technicians] = [ids(world, 'front-line'), ids(world, 'technical')];
    const presidium = (members: string[]): unknown =>
      world.ask('nominateOffices', { ...nominees(world), presidium: members });
    expect(presidium(front.slice(0, 6))).toEqual(refusedWith('presidium-too-small', { actual: 6, least: 7 }));
    expect(presidium(front.slice(0, 7))).toEqual(accepted);
    expect(presidium(technicians.slice(0, 7))).toEqual(refusedWith('presidium-composition', { front: 0, needed: 4 }));
    expect(presidium([...technicians.slice(0, 3), ...front.slice(0, 4)])).toEqual(accepted);
  });

  test('C-5: the chief scrutineer is not the one more', () => {
    const world = congressAt('preliminary');
    const [chief = ''] = world.formal.map((one) => one.id);
    expect(world.ask('nominateOffices', { ...nominees(world), chiefScrutineer: chief, scrutineers: [chief] })).toEqual(
      refusedWith('second-scrutineer-needed'),
    );
  });

  test('C-4a: nominations stand from the preparing of a paper on them to its end, and no longer', () => {
    const world = congressAt('preliminary');
    nominate(world);
    const again = (): unknown => world.ask('nominateOffices', nominees(world));
    const onPaper = refusedWith('nominations-on-paper', { title: '举手表决' });
    const { id: withdrawn } = preparatoryPaper(world, 'scrutineers');
    expect(again()).toEqual(onPaper);
    world.carryOut('withdrawPaper', { paperId: withdrawn });
    preparatoryPaper(world, 'agenda');
    expect(again(), 'nobody stands on the paper on the agenda').toEqual(accepted);
    const { id: paperId } = preparatoryPaper(world, 'presidium');
    for (const on of ['openPaper', 'closePaper', 'countPaper', 'declareResult'] as const) {
      expect(again(), on).toEqual(onPaper);
      world.carryOut(on, { paperId });
    }
    expect(again()).toEqual(accepted);
  });
});

describe('presidium, report, evaluation', () => {
  test('G-11: schedule and executive chairs are recorded, and chairs are members', () => {
    const world = congressAt('presidium');
    const [member = ''] = world.state.congress.offices.presidium;
    const meeting = { schedule: '上午报告', executiveChairs: [member, member] };
    const outsider = { ...meeting, executiveChairs: [ids(world, 'manager')[0] ?? ''] };
    expect(world.ask('recordPresidiumMeeting', outsider)).toEqual(refusedWith('chair-outside-presidium'));
    world.carryOut('recordPresidiumMeeting', meeting);
    expect(world.state.congress.offices.executiveChairs).toEqual([member]);
    expect(close(world)).toEqual(accepted);
  });

  test('G-12: every entry of the agenda is presented, once', () => {
    const world = congressAt('report');
    const entries = world.state.congress.agenda.map((entry) => entry.id);
    for (const entryId of entries) {
      expect(unmet(world)).toEqual(['everything-presented']);
      world.carryOut('markPresented', { entryId });
      expect(world.ask('markPresented', { entryId })).toEqual(refusedWith('already-done'));
    }
    expect(world.ask('markPresented', { entryId: world.newId() })).toEqual(refusedWith('entry-not-found'));
    expect(close(world)).toEqual(accepted);
  });

  test('G-13: without ratings here it wants a document', () => {
    const world = congressAt('evaluation');
    expect(unmet(world)).toEqual(['evaluation-done']);
    expect(close(readyToClose(world))).toEqual(accepted);
  });
});
