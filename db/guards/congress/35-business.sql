-- What is dealt with: proposals, items, resolutions, objections, follow-ups. Each comes in the step that is for it, changes in the ways the law has for it, and stays.

create or replace function guard_place(of_congress uuid, wanted text, what text) returns void
language plpgsql as $$
begin
  if (open_step(of_congress)).kind is distinct from wanted then
    perform refuse('CG023', format('%s while "%s" is open', what, wanted));
  end if;
end $$;

-- Of an object that stays, only these of its fields change.
create or replace function guard_fields(was jsonb, now jsonb, free text[], what text) returns void
language plpgsql as $$
begin
  if was - free is distinct from now - free then
    perform refuse('CG025', format('%s stays as it was made', what));
  end if;
end $$;

create or replace function guard_proposal() returns trigger
language plpgsql as $$
begin
  perform guard_place(new.congress_id, 'proposals', 'proposals come, are seconded and reviewed');
  if tg_op = 'INSERT' then
    if (open_step(new.congress_id)).record -> 'windowClosed' <> 'false' or new.data ->> 'status' <> 'submitted' then
      perform refuse('CG023', 'proposals are submitted while their window is open');
    end if;
    return new;
  end if;
  perform guard_fields(old.data, new.data, '{seconders,status,reason,mergedInto}', 'a proposal');
  if old.data ->> 'status' <> 'submitted' and new.data <> old.data then
    perform refuse('CG025', 'a proposal is reviewed once');
  end if;
  return new;
end $$;
create or replace trigger lawful before insert or update on proposal for each row execute function guard_proposal();

-- An item's text and power are fixed with the agenda, but for the final words, which fix them for good.
create or replace function guard_item() returns trigger
language plpgsql as $$
declare
  of_congress uuid := case when tg_op = 'DELETE' then old.congress_id else new.congress_id end;
  freezing boolean := tg_op <> 'DELETE' and new.data -> 'frozen' = 'true';
  here step := open_step(of_congress);
begin
  if tg_op <> 'INSERT' and old.data -> 'frozen' = 'true' and (tg_op = 'DELETE' or new.data <> old.data) then
    perform refuse('CG013', 'the item is frozen');
  end if;
  if tg_op = 'UPDATE' and new.data = old.data then
    return new;
  end if;
  if tg_op = 'UPDATE' and freezing then
    perform guard_fields(old.data, new.data, '{text,frozen}', 'an item');
    if (here.kind, here.phase) is distinct from ('discussion', 'session') then
      perform refuse('CG023', 'texts become final while a discussion of the session is open');
    end if;
    return new;
  end if;
  if freezing or agenda_is_settled(of_congress) then
    perform refuse('CG003', 'items are fixed once the agenda is closed or notice was given');
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create or replace trigger lawful before insert or update or delete on item for each row execute function guard_item();

create or replace function guard_resolution() returns trigger
language plpgsql as $$
begin
  perform guard_place(new.congress_id, 'declaration', 'resolutions are adopted');
  if not exists (
    select from paper p
    cross join lateral jsonb_array_elements(p.data -> 'items') as one
    cross join lateral jsonb_array_elements(p.data #> '{report,items}') as result
    where p.congress_id = new.congress_id and p.id::text = new.data ->> 'paperId' and p.state = 'declared'
      and one ->> 'itemId' = new.data ->> 'itemId' and result ->> 'paperItemId' = one ->> 'id'
      and result -> 'adopted' = 'true') then
    perform refuse('CG023', 'a resolution is of an item that was declared adopted');
  end if;
  if exists (
    select from resolution
    where congress_id = new.congress_id and id <> new.id and data -> 'itemId' = new.data -> 'itemId') then
    perform refuse('CG026', 'an item has one resolution');
  end if;
  return new;
end $$;
create or replace trigger lawful before insert on resolution for each row execute function guard_resolution();
create or replace trigger written_once before update or delete or truncate on resolution
for each statement execute function guard_written_once('CG025', 'a resolution');

create or replace function guard_objection() returns trigger
language plpgsql as $$
begin
  perform guard_place(new.congress_id, 'publication', 'objections are filed and answered');
  if tg_op = 'INSERT' then
    if (open_step(new.congress_id)).record ->> 'publishedAt' is null or new.data ->> 'answer' is not null then
      perform refuse('CG023', 'objections come once results are published, and without an answer');
    end if;
    return new;
  end if;
  perform guard_fields(old.data, new.data, '{answer}', 'an objection');
  if old.data ->> 'answer' is not null and new.data <> old.data then
    perform refuse('CG025', 'an objection is answered once');
  end if;
  return new;
end $$;
create or replace trigger lawful before insert or update on objection for each row execute function guard_objection();

create or replace function guard_follow_up() returns trigger
language plpgsql as $$
begin
  perform guard_place(new.congress_id, 'follow-up', 'what was resolved is followed up');
  if tg_op = 'UPDATE' then
    perform guard_fields(old.data, new.data, '{outcome,note}', 'what is followed up');
  end if;
  return new;
end $$;
create or replace trigger lawful before insert or update on follow_up for each row execute function guard_follow_up();

do $$
declare
  name text;
begin
  foreach name in array array['proposal', 'objection', 'follow_up'] loop
    execute format('create or replace trigger stays before delete or truncate on %I
                    for each statement execute function guard_written_once(''CG025'', %L)', name, 'each ' || name);
  end loop;
end $$;
