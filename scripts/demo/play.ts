/** Plays the demo congress step by step, and holds every client's view against a fresh snapshot. */
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { PublicView } from '@congress/contract/congress/after/view';
import type { Step } from '@congress/contract/congress/procedure/view';
import { reducePublic } from '@congress/contract/congress/tables/reduce';
import type { ErrorCode } from '@congress/contract/congress/refusals';
import type { Snapshot } from '@congress/contract/congress/snapshot';
import type { Bilingual } from '@congress/contract/kernel/primitives';
import type { Condition } from '@congress/contract/kernel/refusal';
import type { Client } from './client.ts';
import { attempts, type Witness } from './refusals.ts';
import { scenes } from './script.ts';
import type { Cast } from './stage.ts';

/** Told of what happens, as it happens. */
export type Report = {
  opened(number: number, step: Step): void;
  gate(conditions: Condition[]): void;
  refused(tried: Bilingual, code: ErrorCode, sentence: Bilingual): void;
  closed(step: Step, milliseconds: number): void;
};

/** What must be refused was not, or not in the right words. */
export class NotRefused extends Error {}

function witnessTo(report: Report): Witness {
  return (tried, wanted, answer) => {
    if (answer.ok) throw new NotRefused(`${tried.en}: accepted, but must be refused (${wanted})`);
    const { code, message } = answer.error;
    if (code !== wanted) throw new NotRefused(`${tried.en}: refused with ${code}, not ${wanted}: ${message.en}`);
    report.refused(tried, code, message);
  };
}

function sameView(client: Client, fresh: Snapshot): boolean {
  return (['congress', 'staff', 'group', 'public'] as const).every((part) =>
    isDeepStrictEqual(client.snapshot[part], fresh[part]),
  );
}

/** Folding events must have led every kind of audience to what a newcomer would see. */
export async function viewsAgree(cast: Cast): Promise<void> {
  const witnesses = [cast.host, cast.screen, cast.formal[0], cast.formal.at(-1), cast.others[0]];
  for (const client of witnesses) {
    if (!client) continue;
    const path = `/congresses/${cast.congressId}`;
    const { snapshot } = await client.get<{ snapshot: Snapshot }>(path);
    const reached = (): boolean =>
      Object.entries(snapshot.cursor).every(([stream, seq]) => (client.snapshot.cursor[stream] ?? -1) >= seq);
    await client.until('the events of a fresh snapshot', reached);
    if (!sameView(client, snapshot)) {
      assert.deepStrictEqual(client.snapshot, snapshot, `${client.name} sees something else than a newcomer`);
    }
    assert.equal(client.repeats, 0, `${client.name} got an event twice`);
  }
  const { public: page } = (await cast.observer.page()) as { public: PublicView };
  assert.deepStrictEqual(cast.host.snapshot.public, page);
  assert.equal(reducePublic(page, { type: 'congress.resumed', payload: {}, at: '' }), page);
}

/** The step that is open, as the host sees it. */
export function openStep({ host }: Cast): Step {
  const step = host.congress.steps.find(({ state }) => state === 'open');
  if (!step) throw new Error('no step is open');
  return step;
}

/** Closes the open step once its gate lets it. */
export async function closeStep(cast: Cast, report?: Report): Promise<void> {
  const { host } = cast;
  const { id } = openStep(cast);
  await host.until(
    'the gate',
    ({ gauges: { gate } }) => gate?.stepId === id && gate.conditions.every(({ met }) => met),
  );
  report?.gate(host.gauges.gate?.conditions ?? []);
  await host.must({ type: 'closeStep', stepId: id });
  await host.until('the step to close', () =>
    host.congress.steps.some((step) => step.id === id && step.state === 'closed'),
  );
}

/** Tells nobody. */
export const quiet: Report = {
  opened: () => undefined,
  gate: () => undefined,
  refused: () => undefined,
  closed: () => undefined,
};

/** Plays on from where the congress stands up to, and without, `until`; to the end when it is left out. */
export async function play(
  cast: Cast,
  report: Report,
  until?: { kind?: Step['kind']; rehearsal: boolean },
): Promise<void> {
  const { host } = cast;
  const witness = witnessTo(report);
  const seen = new Map<string, number>();
  for (const [index, { id, kind }] of host.congress.steps.entries()) {
    const stepOf = (): Step => {
      const step = host.congress.steps.find((each) => each.id === id);
      if (!step) throw new Error(`step ${id} is gone`);
      return step;
    };
    const started = performance.now();
    const nth = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, nth);
    if (stepOf().state === 'closed') continue;
    if (stepOf().state === 'pending') {
      await host.must({ type: 'openStep', stepId: id });
      await host.until('the step to open', () => stepOf().state === 'open');
      report.opened(index + 1, stepOf());
    }
    if (until?.kind === kind) return;
    if (!until?.rehearsal) await attempts[kind]?.(cast, stepOf(), witness, nth);
    await scenes[kind](cast, stepOf(), nth, until?.rehearsal ? undefined : witness);
    await closeStep(cast, report);
    await viewsAgree(cast);
    report.closed(stepOf(), performance.now() - started);
  }
}

/** Plays on, without a word, to where a step of this kind is open; to the end without one. */
export function playTo(cast: Cast, kind?: Step['kind']): Promise<void> {
  return play(cast, quiet, { ...(kind ? { kind } : {}), rehearsal: true });
}
