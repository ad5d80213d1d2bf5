import type { ElectionMark } from '@congress/contract/kernel/ballot/marks';
import { describe, expect, it } from 'vitest';
import { countMarks, hindrance, marksOf, withMark, withWriteIns, writeInHindrance } from './election.ts';

const candidate = (id: string) => ({ id, personId: null, name: id, detail: '' });
const parts = { seats: 2, candidates: ['a', 'b', 'c'].map(candidate), writeIn: true };
const none: ElectionMark = { candidates: {}, writeIns: [] };

describe('marks on an election', () => {
  it('are counted, with whoever is written in among those voted for', () => {
    const marks: ElectionMark = { candidates: { a: 'for', b: 'against' }, writeIns: ['x'] };
    expect(countMarks(parts, marks)).toEqual({ for: 2, against: 1, abstain: 0, unmarked: 1, left: 0 });
  });

  it('are none of an item that is not marked, or spoilt', () => {
    expect(marksOf(null)).toEqual(none);
    expect(marksOf('spoilt')).toEqual(none);
  });

  it('cannot be "for" beyond the seats; changing one of them frees a seat', () => {
    const full: ElectionMark = { candidates: { a: 'for', b: 'for' }, writeIns: [] };
    expect(hindrance(parts, full, 'c', 'for')).toBe('full');
    expect(hindrance(parts, full, 'c', 'against')).toBeNull();
    expect(hindrance(parts, full, 'a', 'for')).toBeNull();
    const freed = withMark(full, 'a', 'abstain') ?? none;
    expect(hindrance(parts, freed, 'c', 'for')).toBeNull();
  });

  it('name somebody else only for a mark "against" each, and as long as it stands', () => {
    expect(writeInHindrance(parts, none)).toBe('against-first');
    const against: ElectionMark = { candidates: { a: 'against' }, writeIns: [] };
    expect(writeInHindrance(parts, against)).toBeNull();
    const named = withWriteIns(against, ['x']) ?? none;
    expect(writeInHindrance(parts, named)).toBe('against-first');
    expect(hindrance(parts, named, 'a', 'abstain')).toBe('written-in');
    expect(hindrance(parts, named, 'a', null)).toBe('written-in');
    expect(hindrance(parts, { ...named, candidates: { a: 'against', b: 'against' } }, 'a', 'for')).toBeNull();
    const full: ElectionMark = { candidates: { a: 'for', b: 'for', c: 'against' }, writeIns: [] };
    expect(writeInHindrance(parts, full)).toBe('full');
  });

  it('taken away one by one leave nothing', () => {
    expect(withMark({ candidates: { a: 'for' }, writeIns: [] }, 'a', null)).toBeNull();
  });
});
