import type { Command } from '@congress/contract/congress/tables/commands';
import { expect, test } from 'vitest';
import { refused } from '../refused.ts';
import { explainRace } from './explainRace.ts';

const command: Command<'answerObjection'> = { id: 'c', type: 'answerObjection', objectionId: 'o', answer: '已写明。' };
const done = refused('already-done');

/** What is answered when the log has this name for whoever did it. */
function explained(by: string | undefined, asked: (types: string[], target?: string) => void = () => undefined) {
  const lastActor = (_: string, types: string[], target?: string): Promise<string | undefined> => {
    asked(types, target);
    return Promise.resolve(by);
  };
  return explainRace({ congresses: { lastActor } as never }, 'congress', command, done);
}

test('whoever was too late is told who was faster, by what it was about', async () => {
  const answer = await explained('王主席', (...asked) => expect(asked).toEqual([['objection.answered'], 'o']));
  expect(answer).toMatchObject({ ok: false, error: { code: 'already-done-by', facts: { by: '王主席' } } });
});

test('where nobody knows who it was, the sentence names nobody', async () => {
  expect(await explained(undefined)).toEqual(done);
  expect(done.error.message).toEqual({ 'zh-CN': '此事已经办理', en: 'This is done already' });
});
