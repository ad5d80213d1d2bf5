-- The order of the steps: pending → open → closed, one at a time, none skipped, none reopened.

create or replace function notice_was_given(of_congress uuid) returns boolean
language sql stable as $$
  select exists (
    select from step
    where congress_id = of_congress and kind = 'notice' and (state = 'closed' or record ->> 'givenAt' is not null))
$$;

create or replace function guard_step_opening(opening step) returns void
language plpgsql as $$
declare
  earlier text;
begin
  -- Two connections that open at once wait for each other here, and the second sees the first.
  if (select status from congress where id = opening.congress_id for no key update) <> 'active' then
    perform refuse('CG011', 'no step opens while the congress is not active');
  end if;
  select kind into earlier from step
  where congress_id = opening.congress_id and id <> opening.id and state <> 'closed'
    and (ordinal <= opening.ordinal or state = 'open')
  order by ordinal limit 1;
  if earlier is not null then
    perform refuse('CG002', format('step "%s" cannot open: "%s" is not closed', opening.kind, earlier));
  end if;
end $$;

create or replace function guard_step_closing(closing step) returns void
language plpgsql as $$
begin
  if congress_status(closing.congress_id) <> 'active' then
    perform refuse('CG011', 'no step closes while the congress is not active');
  end if;
  if exists (
    select from paper
    where step_id = closing.id
      and (state = 'open' or (closing.kind = 'ballot' and not (
        state in ('certified', 'declared', 'void') or (state = 'counted' and method = 'hands'))))) then
    perform refuse('CG002', format('step "%s" cannot close: a paper of it is not finished', closing.kind));
  end if;
end $$;

create or replace function guard_step() returns trigger
language plpgsql as $$
begin
  if tg_op in ('INSERT', 'DELETE') and notice_was_given(coalesce(new.congress_id, old.congress_id)) then
    perform refuse('CG003', 'no step is added or removed once notice was given');
  end if;
  if tg_op = 'INSERT' then
    if new.state <> 'pending' or new.opened_at is not null or new.closed_at is not null then
      perform refuse('CG002', 'a step begins pending');
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' then
    if old.mandatory then
      perform refuse('CG003', format('step "%s" is mandatory and stays', old.kind));
    elsif old.state <> 'pending' then
      perform refuse('CG002', format('step "%s" is %s and stays', old.kind, old.state));
    end if;
    return old;
  end if;

  if (new.id, new.congress_id, new.kind, new.phase, new.mandatory)
     is distinct from (old.id, old.congress_id, old.kind, old.phase, old.mandatory) then
    perform refuse('CG003', 'a step stays of its kind, phase and necessity');
  end if;
  if new.ordinal <> old.ordinal and (old.state <> 'pending' or notice_was_given(old.congress_id)) then
    perform refuse('CG003', 'no step is moved once it opened or notice was given');
  end if;
  if new.state <> old.state then
    if (old.state, new.state) not in (('pending', 'open'), ('open', 'closed')) then
      perform refuse('CG002', format('step "%s" cannot go from %s to %s', old.kind, old.state, new.state));
    elsif new.state = 'open' then
      perform guard_step_opening(new);
    else
      perform guard_step_closing(new);
    end if;
  end if;
  if (new.opened_at is null) <> (new.state = 'pending') or (new.closed_at is null) <> (new.state <> 'closed') then
    perform refuse('CG002', 'the times of a step say what its state says');
  end if;
  if old.state = 'closed' and (new.record, new.evidence, new.opened_at, new.closed_at)
     is distinct from (old.record, old.evidence, old.opened_at, old.closed_at) then
    perform refuse('CG004', format('the record of step "%s" is closed', old.kind));
  end if;
  if old.state = 'pending' and (new.record, new.evidence) is distinct from (old.record, old.evidence) then
    perform refuse('CG023', format('the record of step "%s" is written while it is open', old.kind));
  end if;
  return new;
end $$;
create or replace trigger lawful before insert or update or delete on step
for each row execute function guard_step();

-- Looked at when the transaction ends, because moving a step passes through doubles.
create or replace function guard_step_order() returns trigger
language plpgsql as $$
declare
  of_congress uuid := case when tg_op = 'DELETE' then old.congress_id else new.congress_id end;
begin
  if exists (select from step where congress_id = of_congress group by ordinal having count(*) > 1) then
    perform refuse('CG002', 'two steps share a place');
  end if;
  if exists (
    select from step early join step late using (congress_id)
    where early.congress_id = of_congress and early.ordinal < late.ordinal
      and early.state = 'pending' and late.state <> 'pending') then
    perform refuse('CG002', 'no step is placed before one that has opened');
  end if;
  return null;
end $$;
drop trigger if exists ordered on step;
create constraint trigger ordered after insert or update of ordinal or delete on step
deferrable initially deferred for each row execute function guard_step_order();
