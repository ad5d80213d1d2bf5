-- A way in that was used up or closed stays so.
create or replace function guard_way_in() returns trigger
language plpgsql as $$
begin
  perform refuse('CG025', format('a %s that has ended does not begin again', tg_table_name));
  return null;
end $$;
create or replace trigger ended before update on session for each row
when (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at) execute function guard_way_in();
create or replace trigger ended before update on ticket for each row
when (old.used_at is not null and new.used_at is distinct from old.used_at) execute function guard_way_in();
