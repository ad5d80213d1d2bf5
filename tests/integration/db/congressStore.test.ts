import { randomUUID } from 'node:crypto';
import { publicView } from '@congress/contract/congress/after/view';
import type { Happened } from '@congress/contract/congress/tables/events';
import { evolve } from '@congress/contract/congress/tables/reduce';
import { congressView, staffView, type State } from '@congress/contract/congress/snapshot';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { create, load, save } from '../../../api/src/congress/infra/congressStore.ts';
import { readChain } from '../../../api/src/kernel/log/log.ts';
import { AT, Congress, aPaper, aState, aStep, counting, ownDatabase, type Kind } from './fixture.ts';

const db = await ownDatabase();

const kinds: Kind[] = [
  'roster',
  'proposals',
  'agenda',
  'notice',
  'sign-in',
  'presidium',
  'report',
  'discussion',
  'ballot',
  'declaration',
  'publication',
  'follow-up',
];
const ref = { documentId: randomUUID(), sha256: 'a'.repeat(64), revision: 1 };

async function expectSame(congress: Congress): Promise<void> {
  const loaded = await congress.loaded();
  expect(loaded?.state).toEqual(congress.state);
  congressView.parse(loaded?.state.congress);
  staffView.parse(loaded?.state.staff);
  publicView.parse(loaded?.state.public);
}

/** Everything that has a collection, from the first step to the last. */
async function wholeStory(congress: Congress): Promise<void> {
  const step = (kind: Kind) => congress.stepId(kind);
  const person = randomUUID();
  const tell = async (...happened: Happened[]): Promise<void> => {
    await congress.happen(...happened);
    await expectSame(congress);
  };
  const group = { id: randomUUID(), name: '一团', leaderId: null, formal: 9, others: 1 };
  const item = {
    id: randomUUID(),
    title: '集体合同',
    power: 'adopt',
    decision: 'secret',
    vitalInterest: true,
    vitalReason: '',
    text: ref,
    frozen: false,
  } as const;
  const other = { ...item, id: randomUUID() };
  const proposal = { id: randomUUID(), title: '增设夜班通勤车', by: person, seconders: [], text: ref, reason: '' };
  await congress.proceedTo('roster');
  await tell({ type: 'groups.defined', payload: { groups: [group], roster: congress.state.congress.roster } });
  await tell({ type: 'group.leader-appointed', payload: { groupId: group.id, personId: person } });
  await tell({
    type: 'groups.defined',
    payload: { groups: [{ ...group, id: randomUUID() }, group], roster: congress.state.congress.roster },
  });

  // The plan changes in every way it may.
  const added = aStep('report');
  await tell({ type: 'step.added', payload: { step: added, index: 6 } });
  await tell({ type: 'step.moved', payload: { stepId: step('presidium'), index: 7 } });
  await tell({ type: 'step.removed', payload: { stepId: added.id } });

  await congress.proceedTo('proposals');
  await tell({
    type: 'proposal.submitted',
    payload: { proposal: { ...proposal, status: 'submitted', mergedInto: null } },
  });
  await tell({ type: 'proposal.seconded', payload: { proposalId: proposal.id, personId: randomUUID() } });
  await congress.proceedTo('agenda');
  await tell({ type: 'item.added', payload: { item: other } }, { type: 'item.added', payload: { item } });
  await tell({ type: 'item.removed', payload: { itemId: other.id } });
  await tell({
    type: 'agenda.set',
    payload: { entries: [{ id: randomUUID(), title: '报告', itemId: item.id, presenterId: null, minutes: 20 }] },
  });

  await congress.proceedTo('notice');
  await tell(
    { type: 'notice.given', payload: { stepId: step('notice'), meetsAt: AT, place: '礼堂', text: ref } },
    { type: 'notice.published', payload: { text: '公告', meetsAt: AT, place: '礼堂' } },
  );
  await congress.proceedTo('presidium');
  await tell({
    type: 'step.evidenced',
    payload: { stepId: step('presidium'), evidence: { title: '记录', number: '1', date: '2026-03-01' }, note: '' },
  });
  await congress.proceedTo('discussion');
  await tell({ type: 'item.frozen', payload: { itemId: item.id, text: { ...ref, revision: 2 } } });
  await congress.proceedTo('ballot');

  const withdrawn = aPaper(step('ballot'));
  const blank = aPaper(step('ballot'), {}, 3);
  const [voted, ...rest] = blank.items;
  const paper = { ...blank, items: [{ ...voted!, itemId: item.id }, ...rest] };
  const result = { for: 0, against: 0, abstain: 0, invalid: 0, valid: 0, needed: 0, adopted: true };
  const report = {
    paperId: paper.id,
    due: 9,
    present: 0,
    issued: 0,
    returned: 0,
    room: { issued: 0, returned: 0 },
    items: [{ ...result, paperItemId: voted!.id }],
  };
  const signature = { personId: counting.chiefScrutineer, at: AT, as: 'chief-scrutineer' as const };
  const second = { personId: counting.scrutineers[0]!, at: AT, as: 'scrutineer' as const };
  await tell({ type: 'paper.prepared', payload: { paper: withdrawn } }, { type: 'paper.prepared', payload: { paper } });
  await tell({ type: 'paper.withdrawn', payload: { paperId: withdrawn.id } });
  await tell({ type: 'paper.opened', payload: { paperId: paper.id, present: 0 } });
  await tell({ type: 'paper.closed', payload: { paperId: paper.id } });
  await tell({ type: 'report.made', payload: { report } }, { type: 'paper.counted', payload: { paperId: paper.id } });
  await tell({ type: 'paper.signed', payload: { paperId: paper.id, signature, complete: false } });
  await tell({ type: 'paper.signed', payload: { paperId: paper.id, signature: second, complete: true } });
  // One step closes and the next opens within one command.
  await tell(
    { type: 'step.closed', payload: { stepId: step('ballot') } },
    { type: 'step.opened', payload: { stepId: step('declaration') } },
  );
  await tell({ type: 'paper.declared', payload: { paperId: paper.id, report } });
  await tell({
    type: 'resolution.adopted',
    payload: {
      resolution: { id: randomUUID(), itemId: item.id, paperId: paper.id, title: '决议', text: ref, adoptedAt: AT },
    },
  });
  await congress.proceedTo('publication');
  await tell({ type: 'results.published', payload: { stepId: step('publication'), shownUntil: AT } });
  const objection = { id: randomUUID(), at: AT, text: ref, answer: null };
  await tell(
    { type: 'objection.filed', payload: { objection } },
    { type: 'objection.counted', payload: { id: objection.id } },
  );
  await tell({ type: 'objection.answered', payload: { objectionId: objection.id, answer: ref } });
  await congress.proceedTo('follow-up');
  const followUp = {
    id: randomUUID(),
    subject: { kind: 'proposal', id: proposal.id },
    owner: '行政部',
    deadline: '2026-12-31',
    outcome: null,
    note: '',
  } as const;
  await tell({ type: 'follow-up.assigned', payload: { followUp } });
  await tell(
    { type: 'step.closed', payload: { stepId: step('follow-up') } },
    { type: 'congress.concluded', payload: {} },
  );
}

test('after every command of a whole congress the rows say what the fold says', async () => {
  const congress = await Congress.found(db, kinds);
  await wholeStory(congress);
  expect(await congress.loaded()).toMatchObject({ state: { congress: { status: 'archived' } } });
});

test('the log alone gives the same state as the rows', async () => {
  const congress = await Congress.found(db, kinds);
  const founded = congress.state;
  await wholeStory(congress);
  const log = await readChain(db.pools.statements, { dossierId: congress.id, afterPosition: 0, limit: 1000 });
  const folded = log.reduce((state, link) => evolve(state, link as unknown as Happened & { at: string }), founded);
  expect((await congress.loaded())?.state).toEqual(folded);
});

test('a command writes only what it changed', async () => {
  const congress = await Congress.found(db, kinds);
  const versions = () => db.owner`select id, xmin::text from step where congress_id = ${congress.id} order by ordinal`;
  const before = await versions();
  await congress.happen({ type: 'step.opened', payload: { stepId: congress.stepId('roster') } });
  const after = await versions();
  expect(after.map((row, index) => row['xmin'] === before[index]?.['xmin'])).toEqual(
    kinds.map((_, index) => index > 0),
  );
});

test('nothing is written by a command that failed', async () => {
  const congress = await Congress.found(db, kinds);
  await expect(
    congress.happen({ type: 'step.opened', payload: { stepId: congress.stepId('ballot') } }),
  ).rejects.toThrow(/cannot open/);
  await expectSame(congress);
  expect(await congress.loaded()).toMatchObject({ version: 0 });
});

test('whatever state a congress is created in comes back as it was', async () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .filter((one) => one.isWellFormed() && !one.includes('\u0000'));
  const uuid = fc.uuid({ version: 4 });
  const count = fc.nat({ max: 10_000_000 });
  const state = fc
    .record({
      title: word,
      reason: word,
      total: count,
      speakers: fc.array(
        fc.record({ personId: uuid, state: fc.constant('waiting' as const), since: fc.constant(AT), topic: word }),
      ),
      steps: fc.array(fc.constantFrom(...kinds), { maxLength: 12 }),
      presidium: fc.array(uuid),
    })
    .map(({ title, reason, total, speakers, steps, presidium }): State => {
      const base = aState(db.organizationId, steps);
      const { congress } = base;
      const staff = { total, women: 0 };
      const offices = { ...congress.offices, presidium };
      return { ...base, congress: { ...congress, title, statusReason: reason, staff, speakers, offices } };
    });
  await fc.assert(
    fc.asyncProperty(state, async (one) => {
      await db.pools.transactions.begin((tx) => create(tx, one, { observerSlug: randomUUID(), at: AT }));
      const loaded = await load(db.pools.statements, one.congress.id);
      expect(loaded).toMatchObject({ version: 0, organizationId: db.organizationId, createdAt: AT });
      expect(loaded?.state).toEqual(one);
      await db.pools.transactions.begin((tx) => save(tx, one, { ...one, congress: { ...one.congress, speakers: [] } }));
      expect((await load(db.pools.statements, one.congress.id))?.state.congress.speakers).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('a text that the database could not give back is refused', async () => {
  const congress = await Congress.found(db);
  await expect(congress.happen({ type: 'congress.adjourned', payload: { reason: 'a\u0000' } })).rejects.toThrow(
    TypeError,
  );
});
