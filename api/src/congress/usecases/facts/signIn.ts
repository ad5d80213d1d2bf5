import type { Outcome } from '@congress/contract/kernel/command';
import { signInTarget } from '../../domain/procedure/attendance.ts';
import { currentSignIn } from '@congress/contract/congress/assembly/questions';
import type { Deps } from '../../ports/deps.ts';
import type { SignInAnswer, SignInEntry } from '../../ports/facts.ts';
import { refused } from '../refused.ts';
import { done, type Result } from '../../../kernel/result.ts';
import type { UseCase } from '../command/useCase.ts';

function bySecretariat(via: SignInEntry['via']): boolean {
  return via === 'secretariat' || via === 'secretariat-online';
}

function answered(
  deps: Deps,
  congressId: string,
  { personId, via }: Pick<SignInEntry, 'personId' | 'via'>,
  answer: SignInAnswer,
): Result<Outcome> {
  switch (answer) {
    case 'signed-in':
      deps.live.stir(congressId, 'presence', 'gate');
      if (bySecretariat(via)) deps.live.refresh(congressId, [personId]);
      else deps.live.refreshOthers(congressId, personId);
      return done({});
    case 'already':
      return done({});
    case 'on-leave':
      return refused('on-leave');
    case 'person-not-found':
      return refused('person-not-found');
    case 'step-not-open':
      return refused('sign-in-not-open');
  }
}

/** Signs a person in to whatever sign-in counts now; who is late goes through the congress's lock (S-3). */
export async function enter(
  deps: Deps,
  congressId: string,
  entry: Omit<SignInEntry, 'stepId'>,
): Promise<Result<Outcome>> {
  const view = deps.live.peek(congressId) ?? (await deps.live.view(congressId));
  if (!view) return refused('not-found');
  const target = signInTarget(view.state.congress);
  if ('ok' in target) return { ok: false, error: target.refusal };
  if (!target.late) {
    const answer = await deps.attendanceBook.signIn({ ...entry, stepId: target.stepId });
    return answered(deps, congressId, entry, answer);
  }
  return deps.congresses.work(congressId, async (unit) => {
    const loaded = await unit.load();
    if (!loaded) return refused('not-found');
    const now = signInTarget(loaded.state.congress);
    if ('ok' in now) return { ok: false, error: now.refusal };
    const at = deps.clock.now().toISOString();
    const answer = await unit.signIn({ ...entry, stepId: now.stepId, at });
    return answered(deps, congressId, entry, answer);
  });
}

/** Signs oneself in, from the hall or from elsewhere (S-1, S-2). */
export const signIn: UseCase<'signIn'> = async (deps, actor, congressId, command) => {
  const view = deps.live.peek(congressId) ?? (await deps.live.view(congressId));
  const mode = view?.state.congress.mode;
  const { onSiteCode, voting } = command;
  if (voting === 'paper' && onSiteCode === undefined) return refused('no-paper-remotely');
  if (onSiteCode === undefined && mode === 'on-site') return refused('on-site-only');
  // Six digits are soon guessed by a script, and seldom mistyped five times by a person.
  const wait = onSiteCode === undefined ? 0 : deps.limit(actor.identity.id, 'guess');
  if (wait > 0) return refused('too-many-requests', { seconds: wait });
  if (onSiteCode !== undefined && !deps.secrecy.checkOnSiteCode(congressId, onSiteCode, deps.clock.now())) {
    return refused('wrong-on-site-code');
  }
  return enter(deps, congressId, {
    personId: actor.identity.id,
    via: onSiteCode === undefined ? 'online' : 'on-site',
    commandId: command.id,
    ...(voting === undefined ? {} : { voting }),
  });
};

/** The secretariat signs in somebody at the door, or somebody online who cannot do it themselves (S-2a). */
export const signInPerson: UseCase<'signInPerson'> = async (
  deps,
  _,
  congressId,
  { id, personId, place, voting = 'online' },
) => {
  const person = await deps.live.person(congressId, personId);
  if (!person) return refused('person-not-found');
  const online = place === 'online';
  if (online && voting === 'paper') return refused('no-paper-remotely');
  const view = deps.live.peek(congressId) ?? (await deps.live.view(congressId));
  if (online && view?.state.congress.mode === 'on-site') return refused('on-site-only');
  return enter(deps, congressId, {
    personId,
    via: online ? 'secretariat-online' : 'secretariat',
    commandId: id,
    voting,
  });
};

/** Records that someone left; they no longer count for quorum and cannot vote (S-4). */
export const recordDeparture: UseCase<'recordDeparture'> = async (deps, _, congressId, command) => {
  return deps.congresses.work(congressId, async (unit) => {
    const loaded = await unit.load();
    const step = loaded && currentSignIn(loaded.state.congress);
    if (!step) return refused('sign-in-not-open');
    const left = await unit.depart(step.id, command.personId, deps.clock.now().toISOString());
    if (!left) return refused('not-present');
    deps.live.stir(congressId, 'presence', 'gate');
    deps.live.refresh(congressId, [command.personId]);
    return done({});
  });
};
