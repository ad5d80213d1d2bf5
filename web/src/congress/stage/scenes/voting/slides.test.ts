import type { ElectionResult, RatingResult } from '@congress/contract/kernel/ballot/results';
import type { ElectionItem, PaperItem, RatingItem } from '@congress/contract/congress/ballot/view';
import { expect, it } from 'vitest';
import { slidesInTurn, slidesOf, type Decided } from './slides.ts';

const base = { title: '', itemId: null, matter: null, votedOn: null };
const votes = { for: 1, against: 1, abstain: 0, invalid: 0, valid: 2, needed: 2, adopted: false };
const motion = (id: string): Decided => ({
  item: { ...base, id, kind: 'motion' } satisfies PaperItem,
  result: { ...votes, paperItemId: id },
});
const row = { personId: null, name: '', for: 1, against: 1, abstain: 0, missing: 1, standing: 'short' as const };
const election = (names: number): Decided => ({
  item: {
    ...base,
    id: 'e',
    kind: 'election',
    seats: 1,
    slate: 'differential',
    candidates: [],
    writeIn: false,
    ties: 'strokes',
  } satisfies ElectionItem,
  result: {
    kind: 'election',
    paperItemId: 'e',
    seats: 1,
    valid: 2,
    invalid: 0,
    needed: 2,
    rows: Array.from({ length: names }, (_, index) => ({ ...row, candidateId: String(index) })),
    ties: 'strokes',
    tiedSeats: 0,
    openSeats: 1,
  } satisfies ElectionResult,
});
const rating = (subjects: string[], dimensions: string[], held = false): Decided => ({
  item: {
    ...base,
    id: 'r',
    kind: 'rating',
    subjects: subjects.map((id) => ({ id, personId: null, name: id, detail: '' })),
    dimensions: dimensions.map((id) => ({ id, name: id })),
    scale: { levels: [], satisfied: 1 },
    remarks: false,
    leastReturned: 1,
  } satisfies RatingItem,
  result: {
    kind: 'rating',
    paperItemId: 'r',
    held,
    rows: held
      ? []
      : subjects.flatMap((subjectId) =>
          dimensions.map((dimensionId) => ({ subjectId, dimensionId, levels: [], invalid: 0, valid: 0, satisfied: 0 })),
        ),
  } satisfies RatingResult,
});

it('an election shows who is elected, then every name once, as many as can be read', () => {
  const slides = slidesOf(election(30));
  expect(slides.map(({ kind }) => kind)).toEqual(['elected', 'votes', 'votes', 'votes', 'votes']);
  const places = slides.flatMap((slide) =>
    slide.kind === 'votes' ? slide.rows.map(({ candidateId }) => candidateId) : [],
  );
  expect(places).toEqual(Array.from({ length: 30 }, (_, index) => String(index)));
});

it('a rating has a page for each subject, or for as many as can be read where there is one judgement', () => {
  expect(slidesOf(rating(['a', 'b'], ['x', 'y']))).toHaveLength(2);
  expect(slidesOf(rating(['a', 'b'], ['x']))).toHaveLength(1);
  expect(slidesOf(rating(['a', 'b'], ['x'], true))).toHaveLength(1);
});

it('of many motions none is shown by itself, elections beside them are', () => {
  const many = Array.from({ length: 9 }, (_, index) => motion(String(index)));
  expect(slidesInTurn([...many, election(2)]).map(({ kind }) => kind)).toEqual(['elected', 'votes']);
  expect(slidesInTurn(many.slice(0, 2)).map(({ kind }) => kind)).toEqual(['motion', 'motion']);
});
