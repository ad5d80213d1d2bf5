import { describe, expect, test } from 'vitest';
import {
  close,
  congressAt,
  openedPaper,
  readyToClose,
  refusedWith,
  stepId,
} from '../../../../../tests/support/domain.ts';
import { advance } from '../../../../../tests/support/domain/host.ts';
import { signInTarget } from './attendance.ts';

describe('coming late', () => {
  test('S-3: while a sign-in is open, one signs in to it, in time', () => {
    const world = congressAt('sign-in');
    expect(signInTarget(world.state.congress)).toEqual({ stepId: stepId(world, 'sign-in'), late: false });
  });

  test.for(['preliminary', 'presidium', 'report', 'evaluation', 'ballot'] as const)(
    'S-3: while the meeting lasts, one signs in late to the last sign-in: %s',
    (kind) => {
      const world = congressAt(kind);
      expect(signInTarget(world.state.congress)).toEqual({ stepId: world.signInStep?.id, late: true });
    },
  );

  test('S-3: not while a paper is open', () => {
    const world = congressAt('ballot');
    const { id: paperId } = openedPaper(world, 25);
    expect(signInTarget(world.state.congress)).toEqual(refusedWith('sign-in-paused'));
    world.carryOut('closePaper', { paperId });
    expect(signInTarget(world.state.congress)).toMatchObject({ late: true });
  });

  test.for(['approval', 'discussion', 'declaration', 'publication'] as const)(
    'S-3: not before, nor once results are being declared: %s',
    (kind) => {
      expect(signInTarget(congressAt(kind).state.congress)).toEqual(refusedWith('sign-in-not-open'));
    },
  );

  test('P-8: nobody signs in while the congress is adjourned', () => {
    const world = congressAt('sign-in');
    world.carryOut('adjourn', { reason: '休会' });
    expect(signInTarget(world.state.congress)).toEqual(refusedWith('congress-not-active', { status: 'adjourned' }));
  });

  test('G-9: who comes late is present for the next paper, and the count fixed at sign-in stays', () => {
    const world = congressAt('ballot');
    const counted = world.signInStep?.record;
    world.attendance.clear();
    world.signIn(world.formal.slice(0, 20));
    const first = openedPaper(world, 21);
    expect(first.present).toBe(21);
    expect(world.signInStep?.record).toEqual(counted);
  });
});

describe('speaking', () => {
  test('one waits, is called, speaks, and is done; who was speaking makes room', () => {
    const world = congressAt('report');
    const [first = '', second = ''] = world.formal.map((one) => one.id);
    const queue = (): unknown => world.state.congress.speakers.map(({ personId, state }) => [personId, state]);
    world.carryOut('requestToSpeak', { topic: '夜班通勤车' }, first);
    world.carryOut('requestToSpeak', { topic: '' }, second);
    expect(world.ask('requestToSpeak', { topic: '' }, first)).toEqual(refusedWith('already-queued'));
    world.carryOut('withdrawRequestToSpeak', {}, first);
    expect(queue()).toEqual([[second, 'waiting']]);
    expect(world.ask('withdrawRequestToSpeak', {}, first)).toEqual(refusedWith('not-queued'));
    world.carryOut('withdrawRequestToSpeak', {}, second);
    for (const one of [first, second]) world.carryOut('requestToSpeak', { topic: '' }, one);

    world.carryOut('callSpeaker', { personId: first });
    expect(world.ask('withdrawRequestToSpeak', {}, first)).toEqual(refusedWith('not-queued'));
    expect(queue()).toEqual([
      [first, 'speaking'],
      [second, 'waiting'],
    ]);
    expect(world.ask('callSpeaker', { personId: first })).toEqual(refusedWith('not-queued'));
    world.carryOut('callSpeaker', { personId: second });
    expect(queue()).toEqual([[second, 'speaking']]);
    world.carryOut('finishSpeaking', { personId: second });
    expect(queue()).toEqual([]);
    expect(world.ask('finishSpeaking', { personId: second })).toEqual(refusedWith('not-queued'));
  });

  test('the log tells who spoke from who left the queue', () => {
    const world = congressAt('report');
    const [spoke = '', struck = '', changedMind = ''] = world.formal.map(({ id }) => id);
    for (const one of [spoke, struck, changedMind]) world.carryOut('requestToSpeak', { topic: '' }, one);
    world.carryOut('callSpeaker', { personId: spoke });
    world.carryOut('finishSpeaking', { personId: spoke });
    world.carryOut('finishSpeaking', { personId: struck });
    world.carryOut('withdrawRequestToSpeak', {}, changedMind);
    expect(world.log.slice(-3).map(({ type, payload }) => [type, payload])).toEqual([
      ['speaker.finished', { personId: spoke }],
      ['speaker.withdrawn', { personId: struck }],
      ['speaker.withdrawn', { personId: changedMind }],
    ]);
    expect(world.state.congress.speakers).toEqual([]);
  });

  test.for(['proposals', 'publication'] as const)(
    'there is nothing to speak at before or after the meeting: %s',
    (kind) => {
      const world = congressAt(kind);
      expect(world.ask('requestToSpeak', { topic: '' }, world.formal[0]?.id ?? null)).toEqual(
        refusedWith('step-not-open', { expected: 'report' }),
      );
    },
  );

  test('staff have no place in the queue', () => {
    expect(congressAt('report').ask('requestToSpeak', { topic: '' })).toEqual(refusedWith('person-not-found'));
  });
});

describe('the hall', () => {
  test('announcements and the scene on the stage go out at any time, also between two steps', () => {
    const world = readyToClose(congressAt('approval'));
    close(world);
    expect(world.open).toBeUndefined();
    const focusId = stepId(world, 'sign-in');
    world.carryOut('announce', { text: '请各团组报到' });
    world.carryOut('directStage', { scene: 'sign-in', focusId });
    expect(world.state.congress.announcements.map((each) => each.text)).toEqual(['请各团组报到']);
    expect(world.state.congress.stage).toEqual({ scene: 'sign-in', focusId });
    advance(world);
    expect(world.open?.kind).toBe('roster');
  });

  test('a scene may be about one thing on a paper, of the agenda or not; never about what there is not', () => {
    const world = congressAt('ballot');
    const { id, items } = openedPaper(world, 25);
    for (const focusId of [id, items[0]?.id ?? '', null]) {
      world.carryOut('directStage', { scene: 'result', focusId });
      expect(world.state.congress.stage).toEqual({ scene: 'result', focusId });
    }
    expect(world.ask('directStage', { scene: 'result', focusId: world.newId() })).toEqual(refusedWith('not-found'));
  });

  test('an active congress has nothing to resume', () => {
    expect(congressAt('approval').ask('resume', {})).toEqual(refusedWith('congress-not-active', { status: 'active' }));
  });
});
