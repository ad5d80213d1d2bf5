import type { Answer, Cursor } from '@congress/contract/kernel/live';
import { refuse } from '@congress/contract/kernel/refusals';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DossierKind, EventFrame, Joined } from '../dossier.ts';
import { follower } from './follow.ts';
import { begin, liveOf } from './store.ts';

/** A dossier of one line, which each event replaces. */
type Line = {
  snapshot: { cursor: Cursor; line: string };
  event: { lineId: string; seq: number; line: string };
  me: { id: string };
  names: Record<string, string>;
  gauges: object;
  command: { id: string; type: string };
  more: object;
};
const kind: DossierKind<Line> = {
  idField: 'lineId',
  path: (id) => `/lines/${id}`,
  fold: (snapshot, { seq, line }) =>
    seq > (snapshot.cursor['line'] ?? 0) ? { cursor: { line: seq }, line } : snapshot,
  hole: ({ cursor }, { seq }) => seq > (cursor['line'] ?? 0) + 1,
  own: (me) => me,
  followsOthers: () => false,
  outOfDate: new Set(),
};

const lineId = 'l';
const written = (seq: number, line: string, id = lineId): Line['event'] => ({ lineId: id, seq, line });
const frame = (event: Line['event']): EventFrame<Line> => ({ event, names: {} });
const facts = { serverTime: '2026-03-08T06:00:00Z', me: { id: 'p' }, names: {}, gauges: {} };
const whole = (seq: number): Answer<Joined<Line>> => ({
  ok: true,
  value: { ...facts, snapshot: { cursor: { line: seq }, line: `at ${seq}` } },
});
const missed = (...events: Line['event'][]): Answer<Joined<Line>> => ({ ok: true, value: { ...facts, events } });

const line = (): string | undefined => liveOf(kind).getState().snapshot?.line;
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Answers joins from a list and notes what each asked for. */
function scripted(answers: Answer<Joined<Line>>[]) {
  const asked: (Cursor | undefined)[] = [];
  const follow = follower((after) => {
    asked.push(after);
    const answer = answers.shift();
    return answer ? Promise.resolve(answer) : Promise.reject(new Error('no more answers'));
  });
  return { follow, asked };
}

describe('following a dossier', () => {
  beforeEach(() => begin({ kind, id: lineId, face: 'delegate' }));

  it('takes a snapshot, then folds events in order and ignores repeats', async () => {
    const { follow, asked } = scripted([whole(4)]);
    expect(await follow.join()).toBeNull();
    follow.event(frame(written(5, 'five')));
    follow.event(frame(written(4, 'four again')));
    follow.event(frame(written(6, 'of another', 'm')));
    expect(line()).toBe('five');
    expect(asked).toEqual([undefined]);
  });

  it('closes a hole by joining again from where it stands', async () => {
    const { follow, asked } = scripted([whole(4), missed(written(5, 'five'), written(6, 'six'))]);
    await follow.join();
    follow.event(frame(written(6, 'six')));
    follow.event(frame(written(7, 'seven')));
    await settled();
    expect(asked[1]).toEqual({ line: 4 });
    expect(line()).toBe('seven');
  });

  it('holds back what arrives while a join is under way', async () => {
    const { follow } = scripted([whole(4)]);
    const joining = follow.join();
    follow.event(frame(written(5, 'five')));
    await joining;
    expect(line()).toBe('five');
  });

  it('asks for a whole snapshot when the events do not continue what it holds', async () => {
    const { follow, asked } = scripted([whole(4), missed(written(9, 'nine')), whole(9)]);
    await follow.join();
    expect(await follow.join()).toBeNull();
    expect(asked).toEqual([undefined, { line: 4 }, undefined]);
    expect(line()).toBe('at 9');
  });

  it('joins once, however many ask for it', async () => {
    const { follow, asked } = scripted([whole(1)]);
    await Promise.all([follow.join(), follow.join()]);
    expect(asked).toHaveLength(1);
  });

  it('says why it was turned away', async () => {
    const { follow } = scripted([{ ok: false, error: refuse('session-ended') }]);
    expect((await follow.join())?.code).toBe('session-ended');
  });
});
