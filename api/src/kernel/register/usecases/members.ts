/** Taking people in, correcting them, and letting them go. */
import type {
  Ending,
  ImportOutcome,
  ImportPreview,
  Member,
  MemberChange,
  MemberEntry,
} from '@congress/contract/kernel/register/register';
import type { Identity } from '../../identity/ports.ts';
import { refused } from '../refused.ts';
import { done, type Result } from '../../result.ts';
import { outOfRange } from '../domain/days.ts';
import { differences, gist, planImport, withChange, type ImportPlan } from '../domain/imports.ts';
import { endedByLeaving } from '../domain/seats.ts';
import type { RegisterDeps, RegisterWork } from '../ports.ts';
import { changing, type Act } from './access.ts';
import { memberView } from './views.ts';

const means = ({ newId, secrecy }: RegisterDeps) => ({
  newId,
  phoneHash: (number: string) => secrecy.codeHash(`phone:${number}`),
});

async function plan(deps: RegisterDeps, unit: RegisterWork, rows: readonly MemberEntry[]): Promise<ImportPlan> {
  const known = await unit.byStaffNumber(rows.map(({ staffNumber }) => staffNumber));
  return planImport(known, rows, means(deps));
}

/** What an import would do, and nothing done. */
export function previewImport(
  deps: RegisterDeps,
  identity: Identity,
  rows: readonly MemberEntry[],
): Promise<Result<ImportPreview>> {
  return changing(deps, identity, async (unit) => {
    const { added, changed, unchanged, faults, ...planned } = await plan(deps, unit, rows);
    return done({
      digest: deps.secrecy.sha256(gist({ added, changed, unchanged, faults, ...planned })),
      added: added.length,
      changed: changed.length,
      unchanged: unchanged.length,
      changes: changed.map(({ row, before, fields }) => ({ row, memberId: before.id, fields })),
      faults,
    });
  });
}

/** Writes a plan and its lines of the journal. Seats are not touched. */
export async function carryOut(unit: RegisterWork, act: Act, { added, changed }: ImportPlan): Promise<void> {
  await unit.addMembers(added, act.at);
  await unit.changeMembers(changed.map(({ after }) => after));
  await unit.journal(act, [
    ...added.map(({ id }) => ({ what: 'member.added' as const, subjectId: id })),
    ...changed.map(({ before, fields }) => ({ what: 'member.changed' as const, subjectId: before.id, fields })),
  ]);
}

/** Takes all rows in, or none: what was previewed, unless the register has moved since. Done twice, it is done once. */
export function importMembers(
  deps: RegisterDeps,
  identity: Identity,
  { rows, digest }: { rows: readonly MemberEntry[]; digest: string },
): Promise<Result<ImportOutcome>> {
  return changing(deps, identity, async (unit, act) => {
    const planned = await plan(deps, unit, rows);
    const { added, changed, unchanged, faults } = planned;
    if (faults.length > 0) return refused('register-rows-faulty', { count: faults.length });
    const moved = added.length + changed.length > 0 && digest !== deps.secrecy.sha256(gist(planned));
    if (moved) return refused('preview-outdated');
    await carryOut(unit, act, planned);
    return done({ added: added.length, changed: changed.length, unchanged: unchanged.length });
  });
}

/** Corrects what is known of somebody who has not left. */
export function changeMember(
  deps: RegisterDeps,
  identity: Identity,
  memberId: string,
  change: MemberChange,
): Promise<Result<Member>> {
  return changing(deps, identity, async (unit, act) => {
    const before = await unit.member(memberId);
    if (!before) return refused('not-found');
    if (before.status === 'left') return refused('member-left');
    const strange = outOfRange(change.joinedOn);
    if (strange) return { ok: false, error: strange };
    const after = withChange(before, change, means(deps));
    const [taken] = await unit.byStaffNumber([after.staffNumber]);
    if (taken && taken.id !== memberId) {
      return refused('staff-number-taken', { staffNumber: after.staffNumber });
    }
    const fields = differences(before, after);
    if (fields.length > 0) {
      await unit.changeMembers([after]);
      await unit.journal(act, [{ what: 'member.changed', subjectId: memberId, fields }]);
    }
    return done(memberView(after, await unit.seatsOf([memberId]), act.today));
  });
}

/** somebody leaves, and with that day every seat bound to the employer ends. */
export function markLeft(
  deps: RegisterDeps,
  identity: Identity,
  memberId: string,
  { on, reason }: Ending,
): Promise<Result<Member>> {
  return changing(deps, identity, async (unit, act) => {
    const before = await unit.member(memberId);
    if (!before) return refused('not-found');
    const seats = await unit.seatsOf([memberId]);
    // Sent again after a lost answer.
    if (before.status === 'left' && before.leftOn === on) return done(memberView(before, seats, act.today));
    if (before.status === 'left') return refused('member-left');
    const strange = outOfRange(on);
    if (strange) return { ok: false, error: strange };
    if (on > act.today) return refused('day-out-of-range', { least: before.joinedOn ?? '—', most: act.today });
    const ended = endedByLeaving(seats, on);
    const after = { ...before, status: 'left' as const, leftOn: on };
    await unit.endSeats(ended.map((each) => ({ ...each, reason })));
    await unit.changeMembers([after]);
    await unit.journal(act, [
      { what: 'member.left', subjectId: memberId },
      ...ended.map(({ id }) => ({ what: 'seat.ended' as const, subjectId: id })),
    ]);
    return done(memberView(after, await unit.seatsOf([memberId]), act.today));
  });
}
