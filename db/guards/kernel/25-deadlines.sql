-- What is due is due in the organization of its dossier, and stays with both. It is settled, and never deleted.
create or replace function guard_deadline() returns trigger
language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform refuse('CG011', 'a deadline is settled, and not removed');
  end if;
  if tg_op = 'INSERT' then
    perform guard_addition(new.dossier_id, new.organization_id, 'a deadline');
  elsif (new.dossier_id, new.organization_id, new.name) <> (old.dossier_id, old.organization_id, old.name) then
    perform refuse('CG027', 'a deadline stays with its dossier and organization');
  end if;
  return new;
end $$;
create or replace trigger lawful before insert or update or delete on deadline
for each row execute function guard_deadline();
