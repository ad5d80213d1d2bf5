import type { Choices, Mark } from '@congress/contract/kernel/ballot/marks';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accepted,
  closedPaper,
  congressAt,
  openedPaper,
  preparatoryPaper,
  refusedWith,
} from '../../../../../tests/support/domain.ts';
import { boxOf, factsFor } from '../../../../../tests/support/domain/facts.ts';
import { countedAndSigned } from '../../../../../tests/support/domain/hostOfPapers.ts';
import { anElection, aRating } from '../../../../../tests/support/paperItems.ts';
import type { Paper, PaperItem } from '@congress/contract/congress/ballot/view';
import type { CommandFacts } from '../facts.ts';
import { sheetOf, type Sheet } from '../../../kernel/ballot/domain/sheet.ts';
import { counting } from '../../../kernel/ballot/domain/tally.ts';
import { countReport } from './countReport.ts';
import { recount, recountFile } from './recount.ts';
import { rulesOf } from './threshold.ts';

const onPaper = { itemId: null, matter: null, votedOn: null };
const items: PaperItem[] = [
  { kind: 'motion', id: 'motion', title: '议题', ...onPaper },
  { ...anElection({ candidates: 3, seats: 2 }), ...onPaper },
  { ...aRating({ subjects: 2, dimensions: 1, levels: 3 }), ...onPaper },
];
const marks = fc.record(
  {
    motion: fc.constantFrom<Mark>('for', 'against', 'spoilt'),
    election: fc.constantFrom<Mark>(
      'spoilt',
      { candidates: { c0: 'for', c1: 'for' }, writeIns: [] },
      { candidates: { c0: 'against' }, writeIns: ['w1'] },
    ),
    rating: fc.constantFrom<Mark>({ levels: { s0: { d0: 1 } } }, { levels: { s1: { d0: 2 } } }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Choices>;

describe('B-24: the recount file', () => {
  const world = congressAt('ballot');
  const template = openedPaper(world);

  test('B-24: gives the report that was counted, whatever lies in the box, and says no order', () => {
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 20 }), fc.nat(5), (ballots, simulated) => {
        const paper: Paper = { ...template, items, present: ballots.length };
        const sheets = ballots.map((choices) => sheetOf(items, choices) as Sheet);
        const box = counting(items);
        for (const sheet of sheets) box.add(sheet);
        const facts: CommandFacts['releaseRecount'] = {
          box: { ...box.result(), ...(simulated > 0 ? { simulated } : {}) },
          room: { issued: 0, entered: null },
          known: { w1: { name: '王五', place: 3 } },
          sheets,
        };
        const file = recountFile(world.state, paper, facts);
        const due = world.state.congress.roster.formal;
        expect(recount(file).report).toEqual(countReport(paper, due, facts, rulesOf(world.state.congress)));
        expect(recountFile(world.state, paper, { ...facts, sheets: sheets.toReversed() })).toBe(file);
      }),
    );
  });

  test('B-24: holds the paper and the marks, and nobody who voted', () => {
    const voted = congressAt('ballot');
    const paper = countedAndSigned(voted, closedPaper(voted, { for: 12, against: 3, spoilt: 1 }).id);
    const facts = factsFor(voted, { id: voted.newId(), type: 'releaseRecount', paperId: paper.id }, null, undefined);
    const file = recountFile(voted.state, paper, facts as CommandFacts['releaseRecount']);
    expect(voted.people.filter(({ id }) => file.includes(id))).toEqual([]);
    expect(file.split('\n').filter((line) => line.startsWith('['))).toHaveLength(boxOf(voted, paper.id).returned);
    const [head = ''] = file.split('\n');
    expect(Object.keys(JSON.parse(head) as object).toSorted()).toEqual([
      'due',
      'format',
      'known',
      'paper',
      'room',
      'rules',
      'simulated',
      'version',
    ]);
  });

  test('B-24: what is no recount file is not counted', () => {
    expect(() => recount('{"format":"other","version":1}\n')).toThrow(RangeError);
  });
});

test('B-24: the chief scrutineer and one more release it, each once, of a secret paper that is signed', () => {
  const world = congressAt('ballot');
  const { id: paperId } = closedPaper(world, { for: 20 });
  const { chiefScrutineer, scrutineers, tellers } = world.state.congress.offices;
  const release = (personId: string | null): unknown => world.ask('releaseRecount', { paperId }, personId);
  expect(release(chiefScrutineer)).toEqual(refusedWith('paper-wrong-state', { state: 'closed' }));
  countedAndSigned(world, paperId);
  for (const nobody of [null, tellers[0] ?? '']) expect(release(nobody)).toEqual(refusedWith('not-a-scrutineer'));
  expect(release(scrutineers[0] ?? '')).toEqual(accepted);
  expect(world.paper(paperId).recount).toMatchObject({ signatures: [{ as: 'scrutineer' }], digest: null });
  expect(release(scrutineers[0] ?? '')).toEqual(refusedWith('already-signed'));
  expect(release(chiefScrutineer)).toEqual(accepted);
  expect(world.paper(paperId).recount?.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(release(chiefScrutineer)).toEqual(refusedWith('already-signed'));
  expect(world.ask('releaseRecount', { paperId: world.newId() }, chiefScrutineer)).toEqual(
    refusedWith('paper-not-found'),
  );
});

test('B-24: of hands there is no file: they were raised for all to see', () => {
  const world = congressAt('preliminary');
  const { id: paperId } = preparatoryPaper(world, 'agenda');
  expect(world.ask('releaseRecount', { paperId }, world.formal[0]?.id ?? '')).toEqual(
    refusedWith('recount-secret-only'),
  );
});
