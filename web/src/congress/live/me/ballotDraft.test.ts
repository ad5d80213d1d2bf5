import type { Command } from '@congress/contract/congress/tables/commands';
import { refuse } from '@congress/contract/congress/refusals';
import type { Reply } from '../../../live/commands/reply.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { ballotDraft, type BallotDraft } from './ballotDraft.ts';

const key = { congressId: 'c', personId: 'p', paperId: 'paper' };
const yes: Reply = { became: 'accepted', outcome: {} };

class Post {
  sent: Command<'castBallot'>[] = [];
  private answers: ((answer: Reply) => void)[] = [];
  private tell: ((attempts: number) => void)[] = [];
  send = (command: Command<'castBallot'>, onUnconfirmed: (attempts: number) => void): Promise<Reply> => {
    this.sent.push(command);
    this.tell.push(onUnconfirmed);
    return new Promise((resolve) => this.answers.push(resolve));
  };
  noAnswerYet(attempts: number): void {
    this.tell.at(-1)?.(attempts);
  }
  async answer(answer: Reply): Promise<void> {
    this.answers.shift()?.(answer);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function box() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

describe('a ballot', () => {
  let storage: ReturnType<typeof box>;
  let post: Post;
  let ids: number;
  const open = (alreadyVoted = false): BallotDraft =>
    ballotDraft(key, { storage, send: post.send, alreadyVoted, makeId: () => `id-${++ids}` });

  beforeEach(() => {
    storage = box();
    post = new Post();
    ids = 0;
  });

  it('is a draft that survives a reload', () => {
    const first = open();
    first.mark('a', 'for');
    first.mark('b', 'against');
    first.mark('b', null);
    expect(open().get()).toMatchObject({ phase: 'draft', choices: { a: 'for' } });
  });

  it('gives an item its marks back that it had before it was spoilt, after a reload too', () => {
    const election = { candidates: { x: 'for' as const }, writeIns: [] };
    const first = open();
    first.mark('e', election);
    first.mark('e', 'spoilt');
    expect(first.get().choices).toEqual({ e: 'spoilt' });
    const again = open();
    again.unspoil('e');
    expect(again.get().choices).toEqual({ e: election });
    again.mark('m', 'spoilt');
    again.unspoil('m');
    expect(again.get().choices).toEqual({ e: election });
  });

  it('takes remarks along, and none that say nothing', async () => {
    const ballot = open();
    ballot.remark('r', 'x', 'more of it');
    ballot.remark('r', 'y', 'less');
    ballot.remark('r', 'y', '  ');
    expect(open().get().remarks).toEqual({ r: { x: 'more of it' } });
    void ballot.cast();
    expect(post.sent[0]).toMatchObject({ remarks: { r: { x: 'more of it' } } });
    await post.answer(yes);
    expect(ballot.get().remarks).toEqual({});
  });

  it('reads a draft that an earlier version of the page kept', () => {
    storage.setItem('congress:ballot:c:p:paper', JSON.stringify({ choices: { a: 'for' }, commandId: null }));
    expect(open().get()).toMatchObject({ phase: 'draft', choices: { a: 'for' }, remarks: {}, aside: {} });
  });

  it('is counted only once the server has said so, and then nothing shows the choice', async () => {
    const ballot = open();
    ballot.mark('a', 'for');
    void ballot.cast();
    expect(ballot.get().phase).toBe('sending');
    await post.answer(yes);
    expect(ballot.get()).toMatchObject({ phase: 'counted', choices: {} });
    expect(storage.kept.size).toBe(0);
  });

  it('says that it is unconfirmed, and can no longer be changed', () => {
    const ballot = open();
    ballot.mark('a', 'for');
    void ballot.cast();
    post.noAnswerYet(2);
    expect(ballot.get()).toMatchObject({ phase: 'unconfirmed', attempts: 2 });
    ballot.mark('a', 'against');
    expect(ballot.get().choices).toEqual({ a: 'for' });
  });

  it('is sent again after a reload with the same id and choices', async () => {
    const before = open();
    before.mark('a', 'abstain');
    void before.cast();
    const after = open();
    expect(after.get().phase).toBe('unconfirmed');
    after.subscribe(() => undefined);
    expect(post.sent.map(({ id, choices }) => ({ id, choices }))).toEqual([
      { id: 'id-1', choices: { a: 'abstain' } },
      { id: 'id-1', choices: { a: 'abstain' } },
    ]);
    await post.answer(yes);
    await post.answer(yes);
    expect(after.get().phase).toBe('counted');
  });

  it('is sent once, however often the button is pressed', () => {
    const ballot = open();
    void ballot.cast();
    void ballot.cast();
    expect(post.sent).toHaveLength(1);
  });

  it('is refused for certain, keeps its choices, and takes a new id when cast again', async () => {
    const ballot = open();
    ballot.mark('a', 'for');
    void ballot.cast();
    await post.answer({ became: 'refused', refusal: refuse('no-quorum') });
    expect(ballot.get()).toMatchObject({ phase: 'refused', choices: { a: 'for' } });
    ballot.reopen();
    void ballot.cast();
    expect(post.sent.map(({ id }) => id)).toEqual(['id-1', 'id-2']);
  });

  it('keeps its choices while the congress stands still, survives a reload then, and is cast when it goes on', async () => {
    const ballot = open();
    ballot.mark('a', 'for');
    void ballot.cast();
    await post.answer({ became: 'refused', refusal: refuse('congress-not-active', { status: 'adjourned' }) });
    expect(ballot.get()).toMatchObject({ phase: 'refused', choices: { a: 'for' } });
    expect(open().get()).toMatchObject({ phase: 'draft', choices: { a: 'for' } });
    ballot.resume();
    expect(ballot.get()).toMatchObject({ phase: 'draft', choices: { a: 'for' }, refusal: null });
    void ballot.cast();
    await post.answer(yes);
    expect(ballot.get().phase).toBe('counted');
    expect(post.sent.map(({ choices }) => choices)).toEqual([{ a: 'for' }, { a: 'for' }]);
  });

  it('does not come back to life because the congress goes on, when it was refused for another reason', async () => {
    const ballot = open();
    void ballot.cast();
    await post.answer({ became: 'refused', refusal: refuse('paper-not-open') });
    ballot.resume();
    expect(ballot.get().phase).toBe('refused');
  });

  it('stays unconfirmed when the session ends meanwhile: an earlier try may have been counted', async () => {
    const ballot = open();
    void ballot.cast();
    await post.answer({ became: 'refused', refusal: refuse('session-ended') });
    expect(ballot.get().phase).toBe('unconfirmed');
    void open().cast();
    expect(post.sent.map(({ id }) => id)).toEqual(['id-1', 'id-1']);
  });

  it('is counted from the start where the server knows the vote, and forgets what was kept', () => {
    open().mark('a', 'for');
    expect(open(true).get()).toMatchObject({ phase: 'counted', choices: {} });
    expect(storage.kept.size).toBe(0);
  });

  it('asks again, with its id, about a cast whose answer got lost, even where the server knows of a vote', async () => {
    const before = open();
    before.mark('a', 'for');
    void before.cast();
    const after = open(true);
    expect(after.get().phase).toBe('unconfirmed');
    after.subscribe(() => undefined);
    expect(post.sent.map(({ id }) => id)).toEqual(['id-1', 'id-1']);
    await post.answer({ became: 'refused', refusal: refuse('issued-on-paper') });
    await post.answer({ became: 'refused', refusal: refuse('issued-on-paper') });
    expect(after.get().phase).toBe('refused');
  });
});
