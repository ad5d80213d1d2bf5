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
end $$;

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
    -- Sign-ins pause while a paper is open: those under way end first, the others will see it open.
    perform from step where id = moved.sign_in_step_id for update;
  elsif moved.state = 'counted' then
    perform guard_count(moved);
  elsif moved.state = 'certified' and (moved.report is null or moved.report_hash is null) then
    perform refuse('CG007', 'there is no count report to certify');
  elsif moved.state = 'declared' and moved.data -> 'report' is distinct from moved.report then
    perform refuse('CG007', 'what is declared is what was certified');
  end if;
end $$;

create or replace function guard_paper() returns trigger
language plpgsql as $$
declare
  -- What may still be added to a paper once it has opened.
  later text[] := '{closedAt,signatures,voidReason,report}';
begin
  if tg_op = 'INSERT' then
    if new.state <> 'prepared' or new.report is not null then
      perform refuse('CG005', 'a paper begins prepared');
    end if;
    if new.data @? '$.items[*] ? (@.matter != null && (@.votedOn == null || !exists(@.votedOn)))' then
      perform refuse('CG006', 'a matter stands on a paper with what is voted on');
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' then
    if old.state <> 'prepared' then
      perform refuse('CG006', format('a paper that is %s stays', old.state));
    end if;
    return old;
  end if;

  if (new.id, new.congress_id, new.organization_id, new.step_id, new.method)
     is distinct from (old.id, old.congress_id, old.organization_id, old.step_id, old.method) then
    perform refuse('CG006', 'a paper stays of its step and method');
  end if;
  if new.state <> old.state then
    perform guard_paper_moving(old.state, new);
  end if;
  if (new.data -> 'items') is distinct from (old.data -> 'items') then
    perform refuse('CG006', 'what is voted on is fixed once the paper was prepared');
  end if;
  if old.state <> 'prepared'
     and (new.data - later, new.sign_in_step_id) is distinct from (old.data - later, old.sign_in_step_id) then
    perform refuse('CG006', 'what is on a paper is fixed once it opened');
  end if;
  if (old.state in ('certified', 'declared') or (old.state = 'counted' and old.method = 'hands'))
     and (new.report, new.report_hash) is distinct from (old.report, old.report_hash) then
    perform refuse('CG007', 'a certified count report does not change');
  end if;
  if old.state = 'certified' and new.data - 'report' <> old.data - 'report'
     or old.state in ('declared', 'void') and new.data <> old.data then
    perform refuse('CG007', format('a paper that is %s does not change', old.state));
  end if;
  return new;
end $$;
create or replace trigger lawful before insert or update or delete on paper
for each row execute function guard_paper();

-- The block counted in the room belongs to the count: it may change until the paper is counted.
create or replace function guard_room_count() returns trigger
language plpgsql as $$
declare
  paper_state text := (select state from paper where id = coalesce(new.paper_id, old.paper_id) for share);
begin
  if tg_op = 'DELETE' or coalesce(paper_state, '') not in ('open', 'closed') then
    perform refuse('CG007', format('the paper is %s: its room count is fixed', coalesce(paper_state, 'unknown')));
  end if;
  return new;
end $$;
create or replace trigger lawful before insert or update or delete on room_count
for each row execute function guard_room_count();
