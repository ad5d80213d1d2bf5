-- The roll and the box: rows come in only while the paper is open, and are never touched again, but
-- for the one rewriting of a secret box in random order at the close.

create or replace trigger written_once before update or delete or truncate on roll
for each statement execute function guard_written_once('CG009', 'the roll');
create or replace trigger written_once before update or delete or truncate on open_vote
for each statement execute function guard_written_once('CG009', 'a vote');
create or replace trigger written_once before update or truncate on ballot
for each statement execute function guard_written_once('CG009', 'a vote');
create or replace trigger written_once before update or truncate on remark
for each statement execute function guard_written_once('CG009', 'a remark');

-- The paper being rewritten right now, by `shuffle_box` and nobody else.
create or replace function shuffled_paper() returns text
language sql stable as $$ select nullif(current_setting('congress.shuffled_paper', true), '') $$;

create or replace trigger not_deleted before delete on ballot
for each row when (old.paper_id::text is distinct from current_setting('congress.shuffled_paper', true))
execute function guard_written_once('CG009', 'a vote');
create or replace trigger not_deleted before delete on remark
for each row when (old.paper_id::text is distinct from current_setting('congress.shuffled_paper', true))
execute function guard_written_once('CG009', 'a remark');

-- Once per statement, not per row: batches are large. Locking the paper makes a vote that is being
-- written and a close that is under way wait for each other.
create or replace function guard_votes() returns trigger
language plpgsql as $$
declare
  wrong uuid;
begin
  if tg_table_name in ('ballot', 'remark') and shuffled_paper() is not null then
    select a.paper_id into wrong from added a
    where a.paper_id::text <> shuffled_paper() limit 1;
  else
    perform from paper where id in (select paper_id from added) for share;
    select a.paper_id into wrong
    from (select distinct paper_id, organization_id from added) a
    left join paper p on p.id = a.paper_id and p.organization_id = a.organization_id
      and (tg_table_name in ('roll', 'remark') or (tg_table_name = 'ballot') = (p.method = 'secret'))
    left join congress c on c.id = p.congress_id
    where p.state is distinct from 'open' or c.status is distinct from 'active'
    limit 1;
  end if;
  if wrong is not null then
    perform refuse('CG008', format('paper %s takes no row in "%s" now', wrong, tg_table_name));
  end if;
  return null;
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['roll', 'ballot', 'open_vote', 'remark'] loop
    execute format('create or replace trigger while_open after insert on %I referencing new table as added
                    for each statement execute function guard_votes()', name);
  end loop;
end $$;

-- Rewrites the box of a closed paper, and its remarks, in random order under new random ids, in the caller's
-- transaction. Afterwards neither the order of the rows nor the transaction that wrote them says
-- anything about who handed in when. Runs as the owner, because nobody else may delete a ballot.
create or replace function shuffle_box(closed_paper uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select state from paper where id = closed_paper for update) is distinct from 'closed' then
    perform refuse('CG009', 'a box is shuffled when its paper is closed');
  end if;
  perform set_config('congress.shuffled_paper', closed_paper::text, true);
  with taken as (delete from ballot where paper_id = closed_paper returning organization_id, choices)
  insert into ballot (paper_id, organization_id, choices)
  select closed_paper, organization_id, choices from taken order by gen_random_uuid();
  with taken as (delete from remark where paper_id = closed_paper returning organization_id, item_id, subject_id, text)
  insert into remark (paper_id, organization_id, item_id, subject_id, text)
  select closed_paper, organization_id, item_id, subject_id, text from taken order by gen_random_uuid();
  perform set_config('congress.shuffled_paper', '', true);
end $$;

-- Attendance: whoever comes signs in to the open sign-in, or late to the last one that has begun,
-- while the meeting lasts and no paper is open. 'open', 'paused' or 'not-open'.
create or replace function sign_in_state(sign_in uuid) returns text
language sql stable as $$
  select case
    when c.status <> 'active' or s.kind <> 'sign-in' or s.state = 'pending' then 'not-open'
    when s.state = 'open' then 'open'
    when exists (
      select from step later
      where later.congress_id = c.id and later.kind = 'sign-in' and later.state <> 'pending'
        and later.ordinal > s.ordinal) then 'not-open'
    when not exists (
      select from step now
      where now.congress_id = c.id and now.state = 'open' and now.kind <> 'declaration'
        and now.phase in ('preparatory-meeting', 'session')) then 'not-open'
    when exists (select from paper where congress_id = c.id and state = 'open') then 'paused'
    else 'open'
  end
  from step s join congress c on c.id = s.congress_id
  where s.id = sign_in
$$;

create or replace trigger not_deleted before delete or truncate on attendance
for each statement execute function guard_written_once('CG010', 'attendance');

create or replace function guard_attendance_change() returns trigger
language plpgsql as $$
declare
  comes_back boolean := old.left_at is not null and new.left_at is null;
  how text[] := case when comes_back then array['left_at', 'via', 'command_id', 'at', 'voting']
    else array['left_at', 'voting'] end;
begin
  -- Whoever comes back signs in anew, from where they are then.
  if to_jsonb(new) - how <> to_jsonb(old) - how then
    perform refuse('CG010', 'only leaving, coming back and how one votes is noted on an attendance');
  elsif new.voting <> old.voting and exists (
    select from paper where congress_id = new.congress_id and state = 'open') then
    perform refuse('CG010', 'how somebody votes is changed while no paper is open');
  elsif new.left_at is null and sign_in_state(new.step_id) is distinct from 'open' then
    perform refuse('CG010', 'nobody comes back while the sign-in is not open');
  elsif new.voting = 'paper' and new.via not in ('on-site', 'secretariat') then
    perform refuse('CG010', 'who votes on paper is in the hall');
  end if;
  return new;
end $$;
create or replace trigger only_leaving before update on attendance
for each row execute function guard_attendance_change();

create or replace function guard_attendance() returns trigger
language plpgsql as $$
begin
  perform from step where id in (select step_id from added) for share;
  if exists (
    select from (select distinct step_id, congress_id, organization_id from added) a
    left join step s on s.id = a.step_id and s.congress_id = a.congress_id and s.organization_id = a.organization_id
    where s.id is null or sign_in_state(s.id) is distinct from 'open') then
    perform refuse('CG010', 'nobody signs in while the sign-in is not open');
  end if;
  if exists (
    select from added a
    where not exists (
      select from person p
      where p.id = a.person_id and p.congress_id = a.congress_id and p.removed_at is null
        and (p.capacity = 'formal') = a.formal)) then
    perform refuse('CG010', 'people of the roster sign in, each in the capacity they have there');
  end if;
  if exists (select from added where voting = 'paper' and via not in ('on-site', 'secretariat')) then
    perform refuse('CG010', 'who votes on paper is in the hall');
  end if;
  return null;
end $$;
create or replace trigger while_open after insert on attendance referencing new table as added
for each statement execute function guard_attendance();

-- A vote to practise with: of the congress's own people, while it runs. It counts for nothing, so all of it may go.
create or replace function guard_rehearsal() returns trigger
language plpgsql as $$
begin
  if tg_op = 'UPDATE' or not exists (
    select from congress where id = new.congress_id and organization_id = new.organization_id and status = 'active'
      and data #>> '{rehearsal,id}' = new.id::text) then
    perform refuse('CG008', 'a rehearsal is of an active congress that says so');
  end if;
  return new;
end $$;
create or replace trigger lawful before insert or update on rehearsal
for each row execute function guard_rehearsal();

create or replace function guard_rehearsal_vote() returns trigger
language plpgsql as $$
begin
  if tg_op = 'UPDATE' or not exists (
    select from rehearsal r join person p on p.congress_id = r.congress_id
    where r.id = new.rehearsal_id and r.congress_id = new.congress_id and r.organization_id = new.organization_id
      and p.id = new.person_id and p.capacity = 'formal') then
    perform refuse('CG008', 'formal delegates rehearse, while a rehearsal runs');
  end if;
  return new;
end $$;
create or replace trigger lawful before insert or update on rehearsal_vote
for each row execute function guard_rehearsal_vote();

-- People are reminded of a paper that is open; when it closes, nobody needs to know of it.
create or replace function guard_reminder() returns trigger
language plpgsql as $$
begin
  if not exists (select from paper where id = new.paper_id and congress_id = new.congress_id
      and organization_id = new.organization_id and state = 'open')
     and not exists (select from rehearsal where id = new.paper_id and congress_id = new.congress_id
      and organization_id = new.organization_id) then
    perform refuse('CG008', 'people are reminded while a paper is open');
  end if;
  return new;
end $$;
create or replace trigger lawful before insert or update on reminder
for each row execute function guard_reminder();
