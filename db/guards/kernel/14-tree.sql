-- The tree of organizations (kernel/tree/RULES.md): which kind may stand below which, and no circle.

-- T-7. The table is also in the contract (kernel/unitPlaces.ts); a test holds one against the other.
create or replace function unit_may_stand_below(kind text, above text) returns boolean
language sql immutable as $$
  select case kind
    when 'municipal' then above is null
    when 'county' then above is null or above = 'municipal'
    when 'township' then above is null or above in ('municipal', 'county')
    when 'joint' then above is null or above in ('municipal', 'county', 'township', 'joint')
    when 'grassroots' then above is null or above in ('municipal', 'county', 'township', 'joint', 'grassroots')
    when 'branch' then above = 'grassroots'
    when 'partner' then above in ('municipal', 'county', 'township', 'joint')
  end
$$;

create or replace function guard_unit() returns trigger
language plpgsql as $$
declare
  above text;
begin
  -- Two changes that are lawful each, and not together, wait here for each other.
  perform pg_advisory_xact_lock(hashtextextended('tree', 0));
  if new.parent_id is not null then
    if tg_op = 'UPDATE' and exists (
      with recursive up as (
        select id, parent_id from organization where id = new.parent_id
        union
        select o.id, o.parent_id from organization o join up on o.id = up.parent_id)
      select from up where id = new.id) then
      perform refuse('CG028', 'a unit does not stand below itself');
    end if;
    select kind into above from organization where id = new.parent_id;
  end if;
  if unit_may_stand_below(new.kind, above) is not true then
    perform refuse('CG028', format('"%s" does not stand below "%s"', new.kind, above));
  end if;
  if tg_op = 'UPDATE' and exists (
    select from organization below
    where below.parent_id = new.id and unit_may_stand_below(below.kind, new.kind) is not true) then
    perform refuse('CG028', format('what is below cannot stand below "%s"', new.kind));
  end if;
  return new;
end $$;
create or replace trigger lawful before insert or update of parent_id, kind on organization
for each row execute function guard_unit();

create or replace trigger written_once before update or delete on organization_change
for each row execute function guard_written_once('CG001', 'what became of the tree');
