/** B-5, B-6, B-7, B-10, Q2–Q4: the ballot box against a real database. */
import type { Choices, ElectionMark, MotionMark, RatingMark } from '@congress/contract/kernel/ballot/marks';
import type { ElectionTally, RatingTally } from '@congress/contract/kernel/ballot/tallies';
import { randomUUID } from 'node:crypto';
import type { ElectionItem, Paper, RatingItem } from '@congress/contract/congress/ballot/view';
import type { BallotMethod } from '@congress/contract/congress/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownFacts } from '../../api/src/congress/infra/people/ownFacts.ts';
import { fence, remarksOf, tally, turnout } from '../../api/src/kernel/ballot/postgres/closed.ts';
import { createBallotBox } from '../../api/src/kernel/ballot/postgres/box.ts';
import type { Electorate } from '../../api/src/kernel/ballot/postgres/electorate.ts';
import { presentDelegates } from '../../api/src/congress/infra/ballot/electorate.ts';
import { openPools } from '../../api/src/kernel/postgres/pools.ts';
import { issueInRoom, keepRoomCount, roomCount } from '../../api/src/congress/infra/ballot/room.ts';
import { recordLeaving } from '../../api/src/congress/infra/people/attendanceBook.ts';
import { inDossier } from '../../api/src/kernel/postgres/transaction.ts';
import type { BallotBox, CastEntry, Remark } from '@congress/api/kernel/ballot/ports';
import { Unavailable } from '@congress/api/kernel/unavailable';
import { aCast, boxOn, castOf, electionItem, motionItem, ratingItem } from './db/casts.ts';
import { AT, aPaper, Congress, ownDatabase, unguarded } from './db/fixture.ts';
import { bruteElection, bruteMotion, bruteRating } from '../support/bruteForce.ts';

const db = await ownDatabase();
/** Two nodes of the API on one database. */
const nodes = [boxOn(db.pools), boxOn(db.pools)] as const;
const methods: BallotMethod[] = ['secret', 'named', 'hands'];

async function close(congress: Congress, paper: Paper): Promise<Awaited<ReturnType<typeof tally>>> {
  return inDossier(db.pools, congress.id, async (tx) => {
    await fence(tx, paper.id);
    return tally(tx, paper);
  });
}

describe.each(methods)('by the method %s', (method) => {
  test('the marks are counted item by item; what is not marked abstains (B-7)', async () => {
    const mark = fc.option(fc.constantFrom<MotionMark>('for', 'against', 'abstain', 'spoilt'), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(mark, mark, mark), { minLength: 1, maxLength: 40 }), async (votes) => {
        const { congress, delegates } = await Congress.atBallot(db, votes.length);
        const paper = await congress.openPaper(method, 3);
        await Promise.all(
          votes.map(async (marks, index) => {
            const given = paper.items.flatMap(({ id }, item) => (marks[item] ? [[id, marks[item]] as const] : []));
            const cast = castOf(paper, delegates[index]!, Object.fromEntries(given));
            expect(await nodes[0].cast(cast)).toBe('counted');
          }),
        );
        const result = await close(congress, paper);
        expect(result.returned).toBe(votes.length);
        for (const [item, { id }] of paper.items.entries()) {
          const of = (wanted: MotionMark): number =>
            votes.filter((marks) => (marks[item] ?? 'abstain') === wanted).length;
          expect(result.items[id]).toEqual({
            for: of('for'),
            against: of('against'),
            abstain: of('abstain'),
            invalid: of('spoilt'),
          });
        }
      }),
      { numRuns: 10 },
    );
  });

  test('B-11, B-18, B-22, B-23: motions, elections and ratings of one paper are kept and counted, remarks apart', async () => {
    const [motion, election, rating] = [
      motionItem(),
      electionItem({ candidates: 3, seats: 2 }),
      ratingItem({ subjects: 2, dimensions: 2, levels: 4 }),
    ] as const;
    const { congress, delegates } = await Congress.atBallot(db, 30);
    const paper = await congress.openPaper(method, [motion, election, rating]);
    const choice = (turn: number): Choices => ({
      [motion.id]: turn % 5 === 0 ? 'spoilt' : 'for',
      [election.id]: turn % 7 === 0 ? 'spoilt' : electionMark(election, turn, delegates),
      ...(turn % 3 === 0 ? {} : { [rating.id]: ratingMark(rating, turn) }),
    });
    const ballots = delegates.map((_, turn) => choice(turn));
    const remarks = (turn: number): Remark[] =>
      turn % 4 === 0 ? [{ itemId: rating.id, subjectId: rating.subjects[0]!.id, text: `意见${turn}` }] : [];
    const answers = await Promise.all(
      delegates.map((personId, turn) => {
        const said = remarks(turn);
        const entry = castOf(paper, personId, ballots[turn]!);
        return nodes[turn % 2]!.cast(said.length > 0 ? { ...entry, remarks: said } : entry);
      }),
    );
    expect(new Set(answers)).toEqual(new Set(['counted']));
    expect(await remarksOf(db.pools.statements, paper.id), 'of an open paper').toEqual([]);
    const { returned, items } = await close(congress, paper);
    expect(returned).toBe(30);
    expect(items[motion.id]).toEqual(bruteMotion(motion, ballots));
    const brute = bruteElection(election, ballots, 30);
    const { candidates, writeIns, invalid } = items[election.id] as ElectionTally;
    expect(invalid).toBe(brute.invalid);
    for (const { id } of election.candidates) expect(brute.rows[id]).toMatchObject(candidates[id]!);
    for (const [id, given] of Object.entries(writeIns)) expect(brute.rows[id]).toMatchObject({ for: given });
    expect(Object.keys(writeIns).length).toBeGreaterThan(0);
    const { subjects } = items[rating.id] as RatingTally;
    const rows = Object.entries(subjects).flatMap(([subject, of]) =>
      Object.entries(of).map(([of_, cell]) => [`${subject} ${of_}`, [...cell.levels, cell.invalid]] as const),
    );
    expect(Object.fromEntries(rows)).toEqual(bruteRating(rating, ballots));
    const said = delegates.flatMap((_, turn) => remarks(turn).map(({ text }) => text));
    const kept = (await remarksOf(db.pools.statements, paper.id)).map(({ text }) => text);
    expect(kept.toSorted()).toEqual(said.toSorted());
  });

  test('one delegate, one vote: three at once, from two nodes, a thousand times (B-5)', async () => {
    const { congress, delegates } = await Congress.atBallot(db, 1000);
    const paper = await congress.openPaper(method);
    const rounds = await Promise.all(
      delegates.map((personId) =>
        Promise.all([
          nodes[0].cast(aCast(paper, personId, 'for')),
          nodes[1].cast(aCast(paper, personId, 'against')),
          nodes[0].cast(aCast(paper, personId, 'spoilt')),
        ]),
      ),
    );
    for (const outcomes of rounds) {
      expect(outcomes.toSorted()).toEqual(['already-voted', 'already-voted', 'counted']);
    }
    const [item] = paper.items;
    const expected = { for: 0, against: 0, abstain: 0, invalid: 0 };
    for (const [first, second] of rounds) {
      expected[first === 'counted' ? 'for' : second === 'counted' ? 'against' : 'invalid'] += 1;
    }
    const { returned, items } = await close(congress, paper);
    expect(returned).toBe(1000);
    expect(items[item!.id]).toEqual(expected);
  });

  test('every vote acknowledged before the close is counted, none is accepted after it, a thousand times (B-6)', async () => {
    const { congress, delegates } = await Congress.atBallot(db, 20);
    const met = new Set<string>();
    for (let round = 0; round < 1000 / methods.length; round++) {
      const paper = await congress.openPaper(method);
      const casting = delegates.map(async (personId, index) => {
        if (index % 4 !== 0) await new Promise((resolve) => setTimeout(resolve, (index * 7 + round) % 9));
        return nodes[index % 2]!.cast(aCast(paper, personId));
      });
      await new Promise((resolve) => setTimeout(resolve, round % 7));
      const { returned } = await close(congress, paper);
      const outcomes = await Promise.all(casting);
      expect(outcomes.filter((outcome) => outcome === 'counted')).toHaveLength(returned);
      for (const outcome of outcomes) met.add(outcome);
      expect(await nodes[0].cast(aCast(paper, delegates[0]!))).toMatch(/paper-not-open|already-voted/);
      expect((await close(congress, paper)).returned).toBe(returned);
    }
    // Both sides of the close were met, and nothing else.
    expect([...met].toSorted()).toEqual(['counted', 'paper-not-open']);
  }, 120_000);
});

/** A mark on an election that goes through the lawful ones by turns: names written in where somebody is refused. */
function electionMark({ candidates }: ElectionItem, turn: number, people: string[]): ElectionMark {
  const marks = ['for', 'against', 'abstain'] as const;
  const given = candidates.map(({ id }, at) => [id, marks[Math.floor(turn / 3 ** at) % 3]!] as const);
  const against = given.filter(([, mark]) => mark === 'against').length;
  return {
    candidates: Object.fromEntries(given),
    writeIns: people.slice(turn % 4, (turn % 4) + Math.min(against, turn % 3)),
  };
}

function ratingMark({ subjects, dimensions, scale }: RatingItem, turn: number): RatingMark {
  const levels = subjects.map((subject, row) => [
    subject.id,
    Object.fromEntries(dimensions.map(({ id }, column) => [id, (turn + row + column) % scale.levels.length])),
  ]);
  return { levels: Object.fromEntries(levels) as RatingMark['levels'] };
}

test('B-7: a box that an earlier version filled, marks by the ids of items, is counted still', async () => {
  const { congress, delegates } = await Congress.atBallot(db, 3);
  const paper = await congress.openPaper('secret', 2);
  const [one, other] = paper.items.map(({ id }) => id) as [string, string];
  expect(await nodes[0].cast(aCast(paper, delegates[0]!))).toBe('counted');
  for (const [personId, choices] of [
    [delegates[1]!, { [one]: 'against' }],
    [delegates[2]!, { [other]: 'spoilt' }],
  ] as const) {
    await db.owner`
      insert into roll (paper_id, person_id, congress_id, organization_id, command_id, channel)
      values (${paper.id}, ${personId}, ${congress.id}, ${db.organizationId}, ${randomUUID()}, 'online')`;
    await db.owner`
      insert into ballot (paper_id, organization_id, choices)
      values (${paper.id}, ${db.organizationId}, ${db.owner.json(choices)})`;
  }
  expect((await close(congress, paper)).items).toEqual({
    [one]: { for: 1, against: 1, abstain: 1, invalid: 0 },
    [other]: { for: 1, against: 0, abstain: 1, invalid: 1 },
  });
});

test('B-25: who may vote is what the electorate of the paper says, in the statement that writes the vote', async () => {
  // Everyone of the roster, signed in or not, whatever their capacity: as members' evaluations may have it.
  const wholeRoster: Electorate = {
    name: 'whole-roster',
    owner: { join: '', active: 'true' },
    voters: 'join person on person.id = given.person_id and person.congress_id = held.congress_id',
  };
  const box = createBallotBox(db.pools, [presentDelegates, wholeRoster]);
  const { congress, delegates } = await Congress.atBallot(db, 1);
  const [absent, guest] = [...(await congress.people(1)), ...(await congress.people(1, { capacity: 'guest' }))];
  const [ours, theirs] = [await congress.openPaper(), aPaper(congress.stepId('ballot'))];
  await congress.happen({ type: 'paper.prepared', payload: { paper: theirs } });
  await unguarded(db, (sql) => sql`update paper set electorate = 'whole-roster' where id = ${theirs.id}`);
  await congress.open(theirs.id);
  const by = (paper: Paper, electorate: string, personId: string): Promise<string> =>
    box.cast({ ...aCast(paper, personId), electorate });
  for (const personId of [absent!, guest!, delegates[0]!]) {
    expect(await by(theirs, 'whole-roster', personId)).toBe('counted');
    expect(await by(theirs, 'present-delegates', personId)).toMatch(/already-voted/);
  }
  expect(await by(theirs, 'whole-roster', randomUUID())).toBe('not-entitled');
  expect(await by(ours, 'whole-roster', absent!)).toBe('paper-not-open');
  expect(await by(ours, 'present-delegates', absent!)).toBe('not-entitled');
  expect(await by(ours, 'present-delegates', delegates[0]!)).toBe('counted');
  await expect(by(ours, 'nobody', delegates[0]!)).rejects.toThrow(RangeError);
  expect((await close(congress, theirs)).returned).toBe(3);
  expect((await close(congress, ours)).returned).toBe(1);
});

test('a repeat with the same command id is acknowledged again, also after the close', async () => {
  const { congress, delegates } = await Congress.atBallot(db, 1);
  const paper = await congress.openPaper();
  const cast = aCast(paper, delegates[0]!);
  const answers = await Promise.all([nodes[0].cast(cast), nodes[0].cast(cast), nodes[1].cast(cast)]);
  expect(answers).toEqual(['counted', 'counted', 'counted']);
  expect(await turnout(db.pools.statements, paper.id)).toEqual({ returned: 1 });
  expect(await ownFacts(db.pools.statements, [{ congressId: congress.id, personId: delegates[0]! }])).toMatchObject([
    { ballots: [{ paperId: paper.id, channel: 'online' }] },
  ]);
  expect((await close(congress, paper)).returned).toBe(1);
  expect(await nodes[1].cast(cast)).toBe('counted');
  expect(await nodes[1].cast(aCast(paper, delegates[0]!))).toBe('already-voted');
});

test('only formal delegates who are present vote, and only in their own congress (C-1, S-4)', async () => {
  const { congress, delegates } = await Congress.atBallot(db, 2);
  const other = await Congress.atBallot(db, 1);
  const [absent] = await congress.people(1);
  const [guest] = await congress.people(1, { capacity: 'guest' });
  await congress.signIn([guest!]);
  await recordLeaving(db.pools.statements, { stepId: congress.stepId('sign-in'), personId: delegates[0]!, at: AT });
  const paper = await congress.openPaper();
  for (const personId of [absent!, guest!, delegates[0]!, other.delegates[0]!, randomUUID()]) {
    expect(await nodes[0].cast(aCast(paper, personId))).toBe('not-entitled');
  }
  expect(await nodes[0].cast(aCast(paper, delegates[1]!))).toBe('counted');
});

test('nothing is taken before the paper opens, while the congress is adjourned, or by another method', async () => {
  const { congress, delegates } = await Congress.atBallot(db, 1);
  const paper = await congress.openPaper();
  await congress.happen({ type: 'congress.adjourned', payload: { reason: '午休' } });
  expect(await nodes[0].cast(aCast(paper, delegates[0]!))).toBe('stands-still');
  await congress.happen({ type: 'congress.resumed', payload: {} });
  expect(await nodes[0].cast({ ...aCast(paper, delegates[0]!), method: 'named' })).toBe('paper-not-open');
  expect(await nodes[0].cast({ ...aCast(paper, delegates[0]!), paperId: randomUUID() })).toBe('paper-not-open');
  expect(await nodes[0].cast(aCast(paper, delegates[0]!))).toBe('counted');
});

test('who holds a ballot on paper cannot vote online, and the other way round (B-10)', async () => {
  const { congress, delegates } = await Congress.atBallot(db, 3);
  const paper = await congress.openPaper();
  const [room, online, both] = delegates as [string, string, string];
  expect(await nodes[0].cast(aCast(paper, online))).toBe('counted');
  const issue = (personIds: string[]): Promise<number> =>
    db.pools.transactions.begin((tx) => issueInRoom(tx, { paperId: paper.id, personIds, commandId: randomUUID() }));
  expect(await issue([room, online, randomUUID()])).toBe(1);
  expect(await issue([room])).toBe(0);
  expect(await nodes[0].cast(aCast(paper, room))).toBe('issued-on-paper');
  const [handed, cast] = await Promise.all([issue([both]), nodes[0].cast(aCast(paper, both))]);
  expect([handed, cast]).toEqual(handed === 1 ? [1, 'issued-on-paper'] : [0, 'counted']);
  const { returned } = await close(congress, paper);
  expect(returned).toBe(handed === 1 ? 1 : 2);
  const entered = { returned: 1, items: { [paper.items[0]!.id]: { for: 1, against: 0, abstain: 0, invalid: 0 } } };
  await db.pools.transactions.begin((tx) => keepRoomCount(tx, paper.id, { ...entered, by: [room, online] }));
  expect(await roomCount(db.pools.statements, paper.id)).toEqual({ issued: handed + 1, entered });
  expect(await issue([both])).toBe(0);
});

test('of an open paper nothing is counted (B-8)', async () => {
  const { congress, delegates } = await Congress.atBallot(db, 1);
  const paper = await congress.openPaper();
  await nodes[0].cast(aCast(paper, delegates[0]!));
  const none = { for: 0, against: 0, abstain: 0, invalid: 0 };
  expect(await tally(db.pools.statements, paper)).toEqual({ returned: 0, items: { [paper.items[0]!.id]: none } });
});

test('a close that is rolled back leaves the paper open and the box as it was', async () => {
  const { congress, delegates } = await Congress.atBallot(db, 2);
  const paper = await congress.openPaper();
  await nodes[0].cast(aCast(paper, delegates[0]!));
  const failing = inDossier(db.pools, congress.id, async (tx) => {
    await fence(tx, paper.id);
    throw new Error('the command failed');
  });
  await expect(failing).rejects.toThrow('the command failed');
  expect(await nodes[0].cast(aCast(paper, delegates[1]!))).toBe('counted');
  expect((await close(congress, paper)).returned).toBe(2);
});

test('a paper that takes long to close holds up no other', async () => {
  const [slow, quick] = [await Congress.atBallot(db, 1), await Congress.atBallot(db, 1)];
  const [closing, open] = [await slow.congress.openPaper(), await quick.congress.openPaper()];
  let late: Promise<string> | undefined;
  await inDossier(db.pools, slow.congress.id, async (tx) => {
    await fence(tx, closing.id);
    late = nodes[0].cast(aCast(closing, slow.delegates[0]!));
    expect(await nodes[0].cast(aCast(open, quick.delegates[0]!))).toBe('counted');
  });
  expect(await late).toBe('paper-not-open');
});

test('without the database nothing is acknowledged, and the failure says nothing of the vote', async () => {
  const { congress, delegates } = await Congress.atBallot(db, 1);
  const paper = await congress.openPaper();
  const pools = await openPools(db.url);
  const box = boxOn(pools);
  await pools.close();
  const error = await box.cast(aCast(paper, delegates[0]!)).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Unavailable);
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(paper.items[0]!.id);
  expect((await close(congress, paper)).returned).toBe(0);
});

/** As a client does: ask again while nobody answers. */
async function untilAnswered(box: BallotBox, cast: CastEntry): Promise<string> {
  for (;;) {
    try {
      return await box.cast(cast);
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
    }
  }
}

test('connections lost in the middle of a burst lose no acknowledged vote (Q2)', async () => {
  const { congress, delegates } = await Congress.atBallot(db, 1000);
  let lost = 0;
  for (let round = 0; round < 20 && lost === 0; round++) {
    const paper = await congress.openPaper();
    const casts = delegates.map((personId) => aCast(paper, personId));
    const burst = Promise.allSettled(casts.map((cast) => nodes[0].cast(cast)));
    const running = new AbortController();
    void burst.then(() => running.abort());
    while (!running.signal.aborted) {
      await db.owner`
        select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'congress' and datname = current_database()`;
    }
    const settled = await burst;
    const failures = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    for (const failure of failures) expect(failure).toBeInstanceOf(Unavailable);
    lost += failures.length;
    const acknowledged = settled.filter((one) => one.status === 'fulfilled' && one.value === 'counted').length;
    expect((await turnout(db.owner, paper.id)).returned).toBeGreaterThanOrEqual(acknowledged);
    // Whoever was not told asks again with the same command id, and is counted once.
    const again = await Promise.all(casts.map((cast) => untilAnswered(nodes[1], cast)));
    expect(new Set(again)).toEqual(new Set(['counted']));
    expect((await close(congress, paper)).returned).toBe(delegates.length);
  }
  expect(lost, 'the test cut nothing').toBeGreaterThan(0);
});
