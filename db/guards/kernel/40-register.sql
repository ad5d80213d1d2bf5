-- The register: seats are begun and ended, terms keep what they began as, the journal is only added to.

-- R-1: of a seat nothing changes but its end, and that once.
create or replace function guard_seat() returns trigger
language plpgsql as $$
declare
  of_term term;
begin
  if tg_op = 'DELETE' then
    perform refuse('CG014', 'a seat is ended, not removed');
  end if;
  if tg_op = 'INSERT' then
    if new.ended_on is not null then
      perform refuse('CG014', 'a seat is begun before it is ended');
    end if;
    select * into of_term from term where id = new.term_id;
    if new.from_on < of_term.from_on or new.from_on > coalesce(of_term.extended_to, of_term.to_on)
       or new.from_on >= coalesce(of_term.ended_on, 'infinity') then
      perform refuse('CG014', 'a seat begins within its term');
    end if;
    if new.body <> of_term.body then
      perform refuse('CG014', format('a seat of "%s" is none of a term of "%s"', new.body, of_term.body));
    end if;
    return new;
  end if;
  if (to_jsonb(new) - '{ended_on,end_reason}'::text[]) <> (to_jsonb(old) - '{ended_on,end_reason}'::text[]) then
    perform refuse('CG014', 'a seat is never edited, only begun and ended');
  end if;
  if old.ended_on is not null then
    perform refuse('CG014', 'a seat ends once');
  end if;
  if new.ended_on < new.from_on then
    perform refuse('CG014', 'a seat ends after it began');
  end if;
  return new;
end $$;
create or replace trigger lawful before insert or update or delete on seat
for each row execute function guard_seat();

-- A term is extended once and ended once; terms of a body do not overlap.
create or replace function guard_term() returns trigger
language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform refuse('CG015', 'a term is ended, not removed');
  end if;
  if tg_op = 'UPDATE' then
    if (to_jsonb(new) - '{extended_to,ended_on,reason}'::text[])
       <> (to_jsonb(old) - '{extended_to,ended_on,reason}'::text[]) then
      perform refuse('CG015', 'a term stays as it began');
    end if;
    if old.ended_on is not null or (old.extended_to is not null and new.extended_to <> old.extended_to) then
      perform refuse('CG015', 'a term is extended once and ended once');
    end if;
  end if;
  if new.ended_on < new.from_on then
    perform refuse('CG015', 'a term ends after it began');
  end if;
  -- Whoever would begin two at once waits here for the other.
  perform pg_advisory_xact_lock(hashtextextended(format('term:%s:%s', new.organization_id, new.body), 0));
  if exists (
    select from term other
    where other.organization_id = new.organization_id and other.body = new.body and other.id <> new.id
      and daterange(other.from_on, least(coalesce(other.extended_to, other.to_on) + 1, other.ended_on))
       && daterange(new.from_on, least(coalesce(new.extended_to, new.to_on) + 1, new.ended_on))) then
    perform refuse('CG015', 'two terms of a body do not overlap');
  end if;
  return new;
end $$;
create or replace trigger lawful before insert or update or delete on term
for each row execute function guard_term();

-- R-3: whoever left stays so, and a member keeps home and id.
create or replace function guard_member() returns trigger
language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform refuse('CG016', 'a member leaves, and is not removed');
  end if;
  if (new.id, new.organization_id) <> (old.id, old.organization_id) then
    perform refuse('CG016', 'a member keeps home and id');
  end if;
  if old.status = 'left' and new <> old then
    perform refuse('CG016', 'whoever left stays as they were');
  end if;
  return new;
end $$;
create or replace trigger lawful before update or delete on member
for each row execute function guard_member();

create or replace trigger written_once before update or delete on register_change
for each row execute function guard_written_once('CG001', 'the journal of the register');
