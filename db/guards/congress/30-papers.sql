-- A paper: prepared → open → closed → counted → certified → declared; void only where nothing was
-- certified. A show of hands is declared as counted, without signatures.

create or replace function guard_count(counted paper) returns void
language plpgsql as $$
declare
  handed_in bigint := (select count(*) from roll where paper_id = counted.id and channel <> 'room');
  in_box bigint := case
    when counted.method = 'secret' then (select count(*) from ballot where paper_id = counted.id)
    else (select count(*) from open_vote where paper_id = counted.id) end;
begin
  if handed_in <> in_box then
    perform refuse('CG012', format('%s delegates handed in, but %s votes are in the box', handed_in, in_box));
  end if;
  -- Looked at here, once, and not with every vote: casting stays as fast as it is.
  if counted.electorate = 'present-delegates' and exists (
    select from roll r
    left join attendance a on a.step_id = counted.sign_in_step_id and a.person_id = r.person_id and a.formal
    where r.paper_id = counted.id and (a.person_id is null or r.congress_id <> counted.congress_id)) then
    perform refuse('CG012', 'somebody is on the roll who did not sign in as a formal delegate');
  end if;
  if exists (
    select from open_vote v
    left join roll r on r.paper_id = v.paper_id and r.person_id = v.person_id and r.channel <> 'room'
    where v.paper_id = counted.id and r.person_id is null) then
    perform refuse('CG012', 'a vote is in the box of somebody who is not on the roll');
  end if;
  if (counted.data #>> '{room,issued}')::bigint is distinct from nullif((
      select count(*) from roll where paper_id = counted.id and channel = 'room'), 0)
     and counted.data ? 'room' then
    perform refuse('CG012', 'so many vote in the room as are on the roll for it');
  end if;
  -- Of papers that opened before blocks were entered twice, the data says nothing of the room.
  if counted.data #>> '{room,issued}' is not null and not exists (
    select from room_count c
    where c.paper_id = counted.id
      and (select count(distinct entry.person_id) = 2 from room_entry entry
        where entry.paper_id = counted.id and c.data -> 'by' ? entry.person_id::text
          and entry.data = c.data - 'by')) then
    perform refuse('CG012', 'what came back in the room was not entered alike by two people');
  end if;
end $$;

-- Whether a preparatory matter was adopted: what was declared of it last (B-1a).
create or replace function is_adopted(of_congress uuid, of_matter text) returns boolean
language sql stable as $$
  select coalesce((
    select (result ->> 'adopted')::boolean
    from paper p
    cross join lateral jsonb_array_elements(p.data -> 'items') as one
    cross join lateral jsonb_array_elements(p.data #> '{report,items}') as result
    where p.congress_id = of_congress and p.state = 'declared' and one ->> 'matter' = of_matter
      and result ->> 'paperItemId' = one ->> 'id'
    order by p.ordinal desc limit 1), false)
$$;

-- What a paper opens on: nothing that is settled or on another paper (B-1, B-1a), final texts, and scrutineers in
-- office, but in the meeting that elects them (B-3); present is who is signed in now (B-4).
create or replace function guard_paper_opening(opening paper) returns void
language plpgsql as $$
declare
  sign_in uuid;
begin
  if exists (
    select from jsonb_array_elements(opening.data -> 'items') as one
    where is_adopted(opening.congress_id, one ->> 'matter')
      or exists (
        select from paper other cross join lateral jsonb_array_elements(other.data -> 'items') as theirs
        where other.congress_id = opening.congress_id and other.id <> opening.id
          and (theirs ->> 'itemId' = one ->> 'itemId' and other.state not in ('prepared', 'void')
              -- An election goes on in rounds: once the one before is declared (B-30).
              and not (one ->> 'kind' = 'election' and other.state = 'declared' and other.ordinal < opening.ordinal)
            or theirs ->> 'matter' = one ->> 'matter' and other.state not in ('prepared', 'void', 'declared')))) then
    perform refuse('CG026', 'what is on the paper was voted on, or is being');
  end if;
  if exists (
    select from jsonb_array_elements(opening.data -> 'items') as one
    left join item on item.id::text = one ->> 'itemId' and item.congress_id = opening.congress_id
    where one ->> 'itemId' is not null and (item.data -> 'frozen' = 'true') is not true) then
    perform refuse('CG013', 'the text of every item on a paper is final');
  end if;
  if (select kind from step where id = opening.step_id) <> 'preliminary'
     and (select data #>> '{offices,chiefScrutineer}' from congress where id = opening.congress_id) is null then
    perform refuse('CG005', 'no paper opens without scrutineers in office');
  end if;
  select id into sign_in from step
  where congress_id = opening.congress_id and kind = 'sign-in' and state <> 'pending' order by ordinal desc limit 1;
  -- Sign-ins pause while a paper is open: those under way end first, the others will see it open.
  perform from step where id = sign_in for update;
  if opening.sign_in_step_id is distinct from sign_in or (opening.data ->> 'present')::bigint <> (
    select count(*) from attendance where step_id = sign_in and formal and left_at is null) then
    perform refuse('CG005', 'a paper opens on those who are signed in');
  end if;
end $$;

-- The chief scrutineer and one more have signed, each for themselves (B-13, B-24).
drop function if exists is_signed(paper);
create or replace function is_signed_by(signed paper, signatures jsonb) returns boolean
language sql stable as $$
  select bool_or(one ->> 'as' = 'chief-scrutineer' and c.data #> '{offices,chiefScrutineer}' = one -> 'personId')
    and bool_or(one ->> 'as' = 'scrutineer' and c.data #> '{offices,scrutineers}' @> (one -> 'personId')
      and c.data #> '{offices,chiefScrutineer}' <> one -> 'personId')
  from congress c cross join lateral jsonb_array_elements(signatures) as one
  where c.id = signed.congress_id
$$;

-- A report as it is declared: without the numbers of ratings that are held, for too few handed in (B-22).
create or replace function declared_report(certified jsonb) returns jsonb
language sql immutable as $$
  select jsonb_set(certified, '{items}', coalesce((
    select jsonb_agg(case when one -> 'held' = 'true' then jsonb_set(one, '{rows}', '[]') else one end order by n)
    from jsonb_array_elements(certified -> 'items') with ordinality as each(one, n)), '[]'))
$$;

create or replace function guard_paper_moving(old_state text, moved paper) returns void
language plpgsql as $$
begin
  if (old_state, moved.state) not in (
    ('prepared', 'open'), ('open', 'closed'), ('closed', 'counted'), ('counted', 'certified'),
    ('certified', 'declared'), ('prepared', 'void'), ('closed', 'void'), ('counted', 'void'))
     and not ((old_state, moved.state) = ('counted', 'declared') and moved.method = 'hands') then
    perform refuse('CG005', format('a paper cannot go from %s to %s', old_state, moved.state));
  end if;
  if moved.state = 'open' then
    if (select status from congress where id = moved.congress_id for no key update) <> 'active' then
      perform refuse('CG011', 'no paper opens while the congress is not active');
    elsif (select state from step where id = moved.step_id for share) <> 'open' then
      perform refuse('CG005', 'a paper opens within its step');
    end if;
    perform guard_paper_opening(moved);
  elsif moved.state = 'counted' then
    if moved.report is null or moved.report_hash is null or moved.report ->> 'paperId' <> moved.id::text then
      perform refuse('CG007', 'a paper is counted with its report');
    end if;
    perform guard_count(moved);
  elsif moved.state = 'certified' and is_signed_by(moved, moved.data -> 'signatures') is not true then
    perform refuse('CG007', 'the chief scrutineer and another sign the report');
  elsif moved.state = 'declared' and moved.data -> 'report' is distinct from declared_report(moved.report) then
    perform refuse('CG007', 'what is declared is what was certified');
  elsif moved.state = 'declared' and (open_step(moved.congress_id)).kind is distinct from 'declaration'
        and not ((moved.method = 'hands' or moved.data @? '$.items[*] ? (@.kind == "election")')
          and (open_step(moved.congress_id)).id = moved.step_id) then
    perform refuse('CG023', 'a result is declared in the declaration; of hands and elections, in the step of the paper');
  elsif moved.state = 'declared'
        and moved.report @? '$.items[*] ? (@.kind == "election" && exists(@.rows[*] ? (@.standing == "elected" && @.missing > 0)))' then
    perform refuse('CG007', 'nobody is elected with fewer votes than are needed');
  end if;
end $$;

-- What each move of a paper writes; nothing else of it changes, ever.
create or replace function written_by_move(was text, now text) returns text[]
language sql immutable as $$
  select case
    when (was, now) = ('prepared', 'open') then '{openedAt,present,room}'
    -- The fence closes the paper first, and the time of it is noted after.
    when (was, now) = ('open', 'open') then '{remindedAt}'
    when now = 'closed' then '{closedAt,room}'
    when was = 'counted' and now in ('counted', 'certified') then '{signatures}'
    when now = 'declared' and was <> now then '{report}'
    when now in ('certified', 'declared') and was = now then '{recount}'
    when now = 'void' and was <> now then '{voidReason,room}'
    else '{}'
  end::text[]
$$;

create or replace function guard_paper() returns trigger
language plpgsql as $$
declare
  written text[];
begin
  if tg_op = 'INSERT' then
    if new.state <> 'prepared' or new.report is not null then
      perform refuse('CG005', 'a paper begins prepared');
    end if;
    if not exists (
      select from step
      where id = new.step_id and congress_id = new.congress_id and state = 'open'
        and kind in ('preliminary', 'evaluation', 'ballot')) then
      perform refuse('CG005', 'a paper is prepared within its step');
    end if;
    if new.data @? '$.items[*] ? (@.matter != null && (@.votedOn == null || !exists(@.votedOn)))' then
      perform refuse('CG006', 'a preparatory matter stands on a paper with what is voted on');
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' then
    if old.state <> 'prepared' then
      perform refuse('CG006', format('a paper that is %s stays', old.state));
    end if;
    return old;
  end if;

  if (new.id, new.congress_id, new.organization_id, new.step_id, new.method, new.electorate)
     is distinct from (old.id, old.congress_id, old.organization_id, old.step_id, old.method, old.electorate) then
    perform refuse('CG006', 'a paper stays of its step, method and electorate');
  end if;
  if new.state <> old.state then
    perform guard_paper_moving(old.state, new);
  end if;
  written := written_by_move(old.state, new.state);
  if new.data - written <> old.data - written then
    perform refuse(case when old.state in ('prepared', 'open', 'closed') then 'CG006' else 'CG007' end,
      format('what is on a paper that is %s does not change', old.state));
  end if;
  if old.data ->> 'closedAt' is not null and new.data -> 'closedAt' <> old.data -> 'closedAt' then
    perform refuse('CG006', 'a paper closes once');
  end if;
  if not new.data -> 'signatures' @> (old.data -> 'signatures') then
    perform refuse('CG007', 'nobody unsigns a count');
  end if;
  if not coalesce(new.data #> '{recount,signatures}', '[]') @> coalesce(old.data #> '{recount,signatures}', '[]')
     or old.data #>> '{recount,digest}' is not null and new.data -> 'recount' <> old.data -> 'recount' then
    perform refuse('CG007', 'nobody takes back the release of a recount');
  end if;
  if new.data #>> '{recount,digest}' is not null and is_signed_by(new, new.data #> '{recount,signatures}') is not true then
    perform refuse('CG007', 'the chief scrutineer and another release a recount');
  end if;
  if old.state <> 'prepared' and new.sign_in_step_id is distinct from old.sign_in_step_id then
    perform refuse('CG006', 'who was present at a paper is fixed once it opened');
  end if;
  if (old.state, new.state) is distinct from ('closed', 'counted')
     and (new.report, new.report_hash) is distinct from (old.report, old.report_hash) then
    perform refuse('CG007', 'a count report comes with the count, and does not change');
  end if;
  return new;
end $$;
create or replace trigger lawful before insert or update or delete on paper
for each row execute function guard_paper();

-- What two people enter of the room, each on their own, while the paper is closed and not counted.
create or replace function guard_room_entry() returns trigger
language plpgsql as $$
begin
  if tg_op = 'DELETE' or (select state from paper where id = new.paper_id and congress_id = new.congress_id
      and organization_id = new.organization_id for share) is distinct from 'closed' then
    perform refuse('CG007', 'what came back in the room is entered once its paper is closed, until it is counted');
  end if;
  if tg_op = 'INSERT' and not exists (
    select from person p where p.id = new.person_id and p.congress_id = new.congress_id and p.capacity = 'formal') then
    perform refuse('CG007', 'what came back in the room is entered by formal delegates');
  end if;
  if tg_op = 'UPDATE' and (new.paper_id, new.person_id, new.congress_id, new.organization_id)
      is distinct from (old.paper_id, old.person_id, old.congress_id, old.organization_id) then
    perform refuse('CG007', 'an entry stays with its paper and who made it');
  end if;
  return new;
end $$;
create or replace trigger lawful before insert or update or delete on room_entry
for each row execute function guard_room_entry();

-- The block counted in the room belongs to the count: it may change until the paper is counted.
create or replace function guard_room_count() returns trigger
language plpgsql as $$
declare
  paper_state text := (select state from paper where id = coalesce(new.paper_id, old.paper_id) for share);
begin
  if tg_op <> 'DELETE' and not exists (
    select from paper
    where id = new.paper_id and congress_id = new.congress_id and organization_id = new.organization_id) then
    perform refuse('CG007', 'a room count is of a paper of its congress');
  end if;
  if tg_op = 'DELETE' or coalesce(paper_state, '') not in ('open', 'closed') then
    perform refuse('CG007', format('the paper is %s: its room count is fixed', coalesce(paper_state, 'unknown')));
  end if;
  return new;
end $$;
create or replace trigger lawful before insert or update or delete on room_count
for each row execute function guard_room_count();
