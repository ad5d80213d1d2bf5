-- What the other guards of a congress stand on.

create or replace function congress_status(of_congress uuid) returns text
language sql stable as $$ select status from congress where id = of_congress $$;

-- The step that is open, of which there is one at most.
create or replace function open_step(of_congress uuid) returns step
language sql stable as $$ select step from step where congress_id = of_congress and state = 'open' $$;

-- A congress that was archived or cancelled has ended: its procedure stays as it was. And every row of it is of its
-- organization, for that is what each query asks.
create or replace function guard_ended() returns trigger
language plpgsql as $$
declare
  of_congress uuid := case when tg_op = 'DELETE' then old.congress_id else new.congress_id end;
  status text;
  organization uuid;
begin
  select c.status, c.organization_id into status, organization from congress c where c.id = of_congress;
  if status in ('archived', 'cancelled') then
    perform refuse('CG011', format('the congress is %s: no %s on "%s"', status, lower(tg_op), tg_table_name));
  end if;
  if tg_op <> 'DELETE' and new.organization_id is distinct from organization
     or tg_op = 'UPDATE' and new.congress_id <> old.congress_id then
    perform refuse('CG027', format('"%s" stays with its congress and organization', tg_table_name));
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

-- Named to run before the other guards of a table, which fire in the order of their names.
do $$
declare
  name text;
begin
  foreach name in array array['step', 'delegation_group', 'proposal', 'item', 'paper', 'resolution',
                              'objection', 'follow_up', 'suggestion', 'post'] loop
    execute format('create or replace trigger a_ended before insert or update or delete on %I
                    for each row execute function guard_ended()', name);
  end loop;
end $$;
