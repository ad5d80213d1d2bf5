-- What people received, read and wrote.

-- To whom the notice was delivered, and who read what, is proof; the first stands.
create or replace trigger written_once before update or delete or truncate on delivery
for each statement execute function guard_written_once('CG025', 'a delivery');
create or replace trigger written_once before update or delete or truncate on reading
for each statement execute function guard_written_once('CG025', 'a reading');

create or replace function guard_delivery() returns trigger
language plpgsql as $$
begin
  if exists (
    select from (select distinct congress_id, organization_id from added) a
    left join congress c on c.id = a.congress_id and c.organization_id = a.organization_id
    where c.id is null or c.status in ('archived', 'cancelled') or not notice_was_given(c.id)) then
    perform refuse('CG023', 'a notice is delivered once it was given');
  end if;
  return null;
end $$;
create or replace trigger lawful after insert on delivery referencing new table as added
for each statement execute function guard_delivery();

-- Who speaks in a discussion speaks in their own group, while it is open (D-1).
create or replace function guard_post() returns trigger
language plpgsql as $$
declare
  here step := open_step(new.congress_id);
begin
  if congress_status(new.congress_id) <> 'active' or here.kind is distinct from 'discussion' or here.id <> new.step_id then
    perform refuse('CG023', 'posts are written while a discussion is open');
  end if;
  if not exists (
    select from person
    where id = new.person_id and congress_id = new.congress_id and group_id = new.group_id and removed_at is null) then
    perform refuse('CG027', 'people write in their own group');
  end if;
  return new;
end $$;
create or replace trigger lawful before insert on post for each row execute function guard_post();

-- A suggestion is answered, and answered anew; its own words stay.
create or replace function guard_suggestion() returns trigger
language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if congress_status(new.congress_id) <> 'active' then
      perform refuse('CG011', 'suggestions are made while the congress is active');
    elsif not exists (select from person where id = new.person_id and congress_id = new.congress_id) then
      perform refuse('CG027', 'suggestions are made by people of the congress');
    end if;
  elsif to_jsonb(new) - '{answer,answered_by,answered_at}'::text[]
        <> to_jsonb(old) - '{answer,answered_by,answered_at}'::text[] then
    perform refuse('CG025', 'the words of a suggestion stay');
  end if;
  return new;
end $$;
create or replace trigger lawful before insert or update on suggestion
for each row execute function guard_suggestion();
