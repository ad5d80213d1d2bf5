import type { Outcome } from '@congress/contract/kernel/command';
import type { Answer } from '@congress/contract/kernel/live';
import { refuse } from '@congress/contract/kernel/refusals';
import { describe, expect, it } from 'vitest';
import type { AnyCommand } from '../dossier.ts';
import { deliver, type Roads } from './command.ts';
import { Refused, Unreachable } from '../http/http.ts';

type Given = Answer<Outcome> | Error;
const yes: Answer<Outcome> = { ok: true, value: {} };
const done = { became: 'accepted', outcome: {} };
const command = { id: 'once', type: 'rewrite', line: 'lunch' };

/** Roads that give the listed replies one after the other, and note who was asked for what. */
function scripted(replies: Given[], socketReady = true) {
  const asked: { road: 'socket' | 'http'; id: string }[] = [];
  const answer = (road: 'socket' | 'http') => (one: AnyCommand) => {
    asked.push({ road, id: one.id });
    const reply = replies.shift() ?? new Unreachable();
    return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply);
  };
  const roads: Roads = { socketReady: () => socketReady, socket: answer('socket'), http: answer('http') };
  return { roads, asked };
}

/** A clock that only waiting moves. */
function waiting() {
  let time = 0;
  const waits: number[] = [];
  return {
    waits,
    now: () => time,
    wait: (milliseconds: number) => {
      waits.push(milliseconds);
      time += milliseconds;
      return Promise.resolve();
    },
  };
}

describe('deliver', () => {
  it('takes the socket when it is ready, and the answer as it comes', async () => {
    const { roads, asked } = scripted([yes]);
    expect(await deliver(command, roads, { patience: 1000, ...waiting() })).toEqual(done);
    expect(asked).toEqual([{ road: 'socket', id: command.id }]);
  });

  it('retries with the same id, over the other road', async () => {
    const { roads, asked } = scripted([new Unreachable(), new Unreachable(), yes]);
    expect(await deliver(command, roads, { patience: 60_000, ...waiting() })).toEqual(done);
    expect(asked.map(({ road }) => road)).toEqual(['socket', 'http', 'socket']);
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
  });

  it('goes over HTTP while there is no socket', async () => {
    const { roads, asked } = scripted([yes], false);
    await deliver(command, roads, { patience: 1000, ...waiting() });
    expect(asked[0]?.road).toBe('http');
  });

  it('takes a refusal as final, thrown or not', async () => {
    const no: Answer<Outcome> = { ok: false, error: refuse('not-found') };
    const overSocket = scripted([no]);
    expect(await deliver(command, overSocket.roads, { patience: 1000, ...waiting() })).toEqual({
      became: 'refused',
      refusal: refuse('not-found'),
    });
    const overHttp = scripted([new Refused(refuse('not-found'))], false);
    expect(await deliver(command, overHttp.roads, { patience: 1000, ...waiting() })).toEqual({
      became: 'refused',
      refusal: refuse('not-found'),
    });
    expect(overHttp.asked).toHaveLength(1);
  });

  it('asks again when the server says that nothing was recorded, or to wait', async () => {
    const busy: Answer<Outcome> = { ok: false, error: refuse('too-many-requests', { seconds: 3 }) };
    const { roads } = scripted([new Refused(refuse('unavailable')), busy, yes], false);
    const clock = waiting();
    expect(await deliver(command, roads, { patience: 60_000, ...clock })).toEqual(done);
    expect(clock.waits[1]).toBe(3000);
  });

  it('ends, when patience ends, with an answer that says it does not know', async () => {
    const { roads } = scripted([]);
    const told: number[] = [];
    const onUnconfirmed = (attempts: number): void => void told.push(attempts);
    const answer = await deliver(command, roads, { patience: 5000, onUnconfirmed, ...waiting() });
    expect(answer.became).toBe('unconfirmed');
    expect(told[0]).toBe(1);
  });

  it('takes it for uncertain, not for a refusal, when all the server ever says is that it does not know', async () => {
    const { roads } = scripted([new Refused(refuse('unavailable'))], false);
    const answer = await deliver(command, roads, { patience: 0, ...waiting() });
    expect(answer).toEqual({ became: 'unconfirmed', message: refuse('unavailable').message });
  });

  it('does not swallow a bug', async () => {
    const { roads } = scripted([new TypeError('bug')]);
    await expect(deliver(command, roads, { patience: 1000, ...waiting() })).rejects.toThrow('bug');
  });
});
