/** B-18, B-22, B-23: marks are held against the paper where they come in, with the box and the roster of a real database. */
import { randomUUID } from 'node:crypto';
import type { Body } from '@congress/contract/congress/tables/commands';
import { parseCommand } from '@congress/contract/congress/tables/commands';
import type { Paper } from '@congress/contract/congress/ballot/view';
import { beforeAll, expect, test } from 'vitest';
import type { Deps } from '@congress/api/congress/ports/deps';
import type { Participant } from '@congress/api/congress/ports/participant';
import { castBallot } from '../../api/src/congress/usecases/facts/castBallot.ts';
import { createEligibility } from '../../api/src/congress/infra/people/eligible.ts';
import { fence, remarksOf, tally } from '../../api/src/kernel/ballot/postgres/closed.ts';
import { inDossier } from '../../api/src/kernel/postgres/transaction.ts';
import { boxOn, electionItem, motionItem, ratingItem } from './db/casts.ts';
import { Congress, ownDatabase } from './db/fixture.ts';

const db = await ownDatabase();
const box = boxOn(db.pools);
const eligibility = createEligibility(db.pools);
const [motion, election, rating] = [
  motionItem(),
  electionItem({ candidates: 2, seats: 1 }),
  { ...ratingItem({ subjects: 1, dimensions: 1, levels: 4 }), remarks: true },
] as const;
const silent = { ...ratingItem({ subjects: 1, dimensions: 1, levels: 4 }), remarks: false };
const [first, second] = election.candidates.map(({ id }) => id) as [string, string];
const [subject] = rating.subjects;

let congress: Congress;
let delegates: string[];
let guest: string;
let paper: Paper;
beforeAll(async () => {
  ({ congress, delegates } = await Congress.atBallot(db, 6));
  [guest] = (await congress.people(1, { capacity: 'guest' })) as [string];
  paper = await congress.openPaper('secret', [motion, election, rating, silent]);
});

type Vote = Omit<Body<'castBallot'>, 'paperId'>;

/** As it comes over the wire: through the contract, then the use case. */
async function cast(personId: string, vote: Vote): Promise<string> {
  const parsed = parseCommand({ id: randomUUID(), type: 'castBallot', paperId: paper.id, ...vote });
  if (!parsed.success) return 'invalid-input';
  const live = {
    peek: () => ({ state: congress.state }),
    stir: () => undefined,
    refreshOthers: () => undefined,
  };
  const deps = { live, eligibility, ballotBox: box } as unknown as Deps;
  const actor = { identity: { id: personId } } as unknown as Participant;
  const result = await castBallot(deps, actor, congress.id, parsed.data as never);
  return result.ok ? 'counted' : result.error.code;
}

const elect = (candidates: Record<string, 'for' | 'against' | 'abstain'>, writeIns: string[] = []): Vote => ({
  choices: { [election.id]: { candidates, writeIns } },
});

test('B-18: names that may not be written in are refused, and nothing is put in', async () => {
  const [voter, other, third] = delegates as [string, string, string];
  const refused: [string, Vote][] = [
    ['write-in-not-eligible', elect({ [first]: 'against' }, [guest])],
    ['write-in-not-eligible', elect({ [first]: 'against' }, [randomUUID()])],
    ['write-in-not-eligible', elect({ [first]: 'against', [second]: 'against' }, [other, guest])],
    ['too-many-write-ins', elect({ [first]: 'abstain' }, [other])],
    ['too-many-write-ins', elect({ [first]: 'against' }, [other, third])],
    ['write-in-of-candidate', elect({ [first]: 'against' }, [election.candidates[1]!.personId!])],
    ['unknown-candidate', elect({ [randomUUID()]: 'for' })],
    ['mark-of-another-kind', { choices: { [election.id]: 'for' } }],
    ['mark-of-another-kind', { choices: { [motion.id]: { levels: {} } } }],
    ['unknown-paper-item', { choices: { [randomUUID()]: 'for' } }],
    [
      'level-out-of-scale',
      { choices: { [rating.id]: { levels: { [subject!.id]: { [rating.dimensions[0]!.id]: 4 } } } } },
    ],
    ['invalid-input', { choices: { [rating.id]: { levels: { [subject!.id]: { [rating.dimensions[0]!.id]: -1 } } } } }],
    ['remarks-not-asked', { choices: {}, remarks: { [silent.id]: { [silent.subjects[0]!.id]: '很好' } } }],
    ['remarks-not-asked', { choices: {}, remarks: { [rating.id]: { [randomUUID()]: '很好' } } }],
    ['remarks-not-asked', { choices: {}, remarks: { [motion.id]: { [subject!.id]: '很好' } } }],
  ];
  for (const [code, vote] of refused) expect(await cast(voter, vote), code).toBe(code);
  expect(await db.owner`select from roll where paper_id = ${paper.id}`).toHaveLength(0);
});

test('B-18, B-19, B-22, B-23: lawful marks are counted, more than the seats among them, which are invalid', async () => {
  const [one, two, three, four] = delegates as [string, string, string, string];
  expect(await cast(one, elect({ [first]: 'against' }, [two]))).toBe('counted');
  expect(await cast(two, elect({ [first]: 'against', [second]: 'for' }))).toBe('counted');
  expect(await cast(three, elect({ [first]: 'for', [second]: 'for' })), 'more than seats').toBe('counted');
  const rated = { levels: { [subject!.id]: { [rating.dimensions[0]!.id]: 0 } } };
  const remarks = { [rating.id]: { [subject!.id]: '作风扎实' } };
  expect(await cast(four, { choices: { [rating.id]: rated, [motion.id]: 'for' }, remarks })).toBe('counted');
  expect(await cast(four, { choices: {} }), 'a second one').toBe('already-voted');
  const { returned, items } = await inDossier(db.pools, congress.id, async (tx) => {
    await fence(tx, paper.id);
    return tally(tx, paper);
  });
  expect(returned).toBe(4);
  expect(items[election.id]).toEqual({
    kind: 'election',
    invalid: 1,
    candidates: { [first]: { for: 0, against: 2, abstain: 1 }, [second]: { for: 1, against: 0, abstain: 2 } },
    writeIns: { [two]: 1 },
  });
  expect(items[rating.id]).toMatchObject({ subjects: { [subject!.id]: expect.anything() as unknown } });
  expect(await remarksOf(db.pools.statements, paper.id)).toEqual([
    { itemId: rating.id, subjectId: subject!.id, text: '作风扎实' },
  ]);
});
