import type { AttendanceCount } from '@congress/contract/congress/assembly/view';
import type { Clock } from '../../../kernel/means.ts';
import { type Around, plainly } from '../../../kernel/postgres/watched.ts';
import type { AttendanceBook, SignInAnswer, SignInEntry } from '../../ports/facts.ts';
import { AGAIN, Batcher } from '../../../kernel/postgres/batcher.ts';
import type { Pools, Sql, Tx } from '../../../kernel/postgres/pools.ts';

type SignIn = SignInEntry & { at: string };

/**
 * Signs people in, or back in after leaving (S-2, S-4, S-5). Answers only once it is on disk; a
 * repeat with the same command id gets `signed-in` again. Rejects with `Unavailable` as the ballot
 * box does.
 */
export function createAttendanceBook(
  { hot }: Pick<Pools, 'hot'>,
  clock: Clock,
  around: Around = plainly,
): AttendanceBook & { waiting(): number } {
  const batcher = new Batcher<SignIn, SignInAnswer>({
    run: (signIns) => around('attendanceBook.batch', () => write(hot, signIns)),
  });
  // A statement of their own: whatever becomes of simulated sign-ins, nobody else's is in it.
  const simulated = new Batcher<SignIn, SignInAnswer>({ run: (signIns) => write(hot, signIns, SIMULATED) });
  return {
    signIn: (entry) =>
      (entry.via === 'simulated' ? simulated : batcher).add({ ...entry, at: clock.now().toISOString() }),
    waiting: () => batcher.waiting,
  };
}

/** Signs one person in within a command's own transaction. */
export async function signInWithin(tx: Tx, entry: SignIn): Promise<SignInAnswer> {
  // Only a transaction that holds the sign-in up can be in the way, and those are of this congress: none is.
  const [answer] = await write(tx, [entry], entry.via === 'simulated' ? SIMULATED : STATEMENT);
  return answer === undefined || answer === AGAIN ? 'step-not-open' : answer;
}

async function write(
  sql: Sql,
  signIns: readonly SignIn[],
  statement = STATEMENT,
): Promise<(SignInAnswer | typeof AGAIN)[]> {
  const people = new Set<string>();
  const given: object[] = [];
  const places = signIns.map(({ stepId, personId, via, commandId, at, voting = 'online' }) => {
    const person = `${stepId} ${personId}`;
    if (people.has(person)) return undefined;
    people.add(person);
    const entry = { step_id: stepId, person_id: personId, via, command_id: commandId, at, voting };
    return given.push({ n: given.length, ...entry }) - 1;
  });
  const [row] = await sql.unsafe<{ outcomes: string }[]>(statement, [JSON.stringify(given)], { prepare: true });
  const outcomes = row?.outcomes.split(',') ?? [];
  return places.map((place) => {
    const outcome = place === undefined ? undefined : (outcomes[place] as SignInAnswer | 'again' | undefined);
    return outcome === undefined || outcome === 'again' ? AGAIN : outcome;
  });
}

/** Built as the casting statement is; `sign_in_state` is the guards' own (db/guards/congress/40-votes.sql). */
const signingStatement = (nobodyEntered: '' | 'and not has_entered(person.organization_id, person.id)'): string => `
with given as materialized (
  select n, step_id, person_id, via, command_id, at, voting
  from json_to_recordset($1::text::json)
    as g(n int, step_id uuid, person_id uuid, via text, command_id uuid, at timestamptz, voting text)
), standing as materialized (
  select id, congress_id, sign_in_state(id) as state from step where id in (select step_id from given)
), held as materialized (
  select id, congress_id, organization_id from step
  where id in (select id from standing where state = 'open')
  order by id
  for share skip locked
), fit as materialized (
  select given.*, person.congress_id, person.capacity = 'formal' as formal, person.leave
  from given
  join standing on standing.id = given.step_id
  join person on person.id = given.person_id and person.congress_id = standing.congress_id
    and person.removed_at is null ${nobodyEntered}
), entered as (
  insert into attendance as a (step_id, person_id, congress_id, organization_id, formal, via, command_id, at, voting)
  select fit.step_id, fit.person_id, fit.congress_id, held.organization_id, fit.formal, fit.via, fit.command_id, fit.at,
    fit.voting
  from fit join held on held.id = fit.step_id
  where fit.leave <> 'granted'
  order by fit.step_id, fit.person_id
  -- Coming back is a sign-in of its own; the late repeat of an earlier one brings nobody back.
  on conflict (step_id, person_id) do update
    set left_at = null, via = excluded.via, command_id = excluded.command_id, at = excluded.at,
      voting = excluded.voting
    where a.left_at is not null and a.command_id <> excluded.command_id
  returning step_id, person_id
)
select string_agg(
  case
    when (given.step_id, given.person_id) in (select step_id, person_id from entered) then 'signed-in'
    when before.here and before.command_id = given.command_id then 'signed-in'
    when before.here or before.command_id = given.command_id then 'already'
    when given.step_id not in (select id from standing where state = 'open') then 'step-not-open'
    when given.n not in (select n from fit) then 'person-not-found'
    when given.n in (select n from fit where leave = 'granted') then 'on-leave'
    else 'again'
  end, ',' order by given.n) as outcomes
from given
left join lateral (
  select command_id, left_at is null as here from attendance a
  where a.step_id = given.step_id and a.person_id = given.person_id offset 0
) as before on true`;
const STATEMENT = signingStatement('');
const SIMULATED = signingStatement('and not has_entered(person.organization_id, person.id)');

/**
 * Holds sign-ins of a step up until the caller's transaction ends, so that what is counted now is
 * still so when the step closes or a paper opens on it. Those under way are waited for.
 */
export async function holdSignIn(tx: Tx, stepId: string): Promise<void> {
  await tx`select from step where id = ${stepId} for update`;
}

/** Notes that someone left (S-4); twice is as once. Coming back is a sign-in. False when they never came. */
export async function recordLeaving(
  sql: Sql,
  { stepId, personId, at }: { stepId: string; personId: string; at: string },
): Promise<boolean> {
  const rows = await sql`
    update attendance set left_at = coalesce(left_at, ${at})
    where step_id = ${stepId} and person_id = ${personId}
    returning 1`;
  return rows.length > 0;
}

/** Who is present at a sign-in, as numbers of formal delegates; `others` are all the rest present. */
export async function countAttendance(
  sql: Sql,
  congressId: string,
  stepId: string,
): Promise<Omit<AttendanceCount, 'due'>> {
  const [row] = await sql<(Omit<AttendanceCount, 'due'> & { simulated: number; onPaper: number })[]>`
    with there as (
      select formal, via, voting from attendance
      where congress_id = ${congressId} and step_id = ${stepId} and left_at is null
    )
    select
      (select count(*)::int from there where formal) as present,
      (select count(*)::int from there where formal and via in ('on-site', 'secretariat')) as "onSite",
      -- Nobody simulated is in the hall.
      (select count(*)::int from there where formal and via in ('online', 'secretariat-online', 'simulated')) as remote,
      (select count(*)::int from there where formal and via = 'simulated') as simulated,
      (select count(*)::int from there where not formal) as others,
      (select count(*)::int from there where formal and voting = 'paper') as "onPaper",
      (select count(*)::int from person
        where congress_id = ${congressId} and capacity = 'formal' and removed_at is null
          and leave = 'granted') as "onLeave"`;
  if (!row) return { present: 0, onSite: 0, remote: 0, others: 0, onLeave: 0 };
  const { simulated, onPaper, ...counted } = row;
  return { ...counted, ...(onPaper > 0 ? { onPaper } : {}), ...(simulated > 0 ? { simulated } : {}) };
}

/** Formal delegates present at a sign-in, by group. */
export async function countByGroup(sql: Sql, congressId: string, stepId: string): Promise<Record<string, number>> {
  const rows = await sql<{ group: string; present: number }[]>`
    select person.group_id as group, count(*)::int as present
    from attendance join person on person.id = attendance.person_id
    where attendance.congress_id = ${congressId} and attendance.step_id = ${stepId}
      and attendance.left_at is null and attendance.formal and person.group_id is not null
    group by person.group_id`;
  return Object.fromEntries(rows.map(({ group, present }) => [group, present]));
}
