-- Who takes part: the roster is made and corrected until credentials are closed (G-2 to G-4), and is the same for every
-- count after that. What a congress begins with is written before the first event of its log (N-2, N-3). Names, units,
-- phone numbers, codes and leave are no part of it and may change at any time: a person can be erased, and the count
-- still holds.

create or replace function roster_is_open(of_congress uuid) returns boolean
language sql stable as $$
  select congress_status(of_congress) = 'active'
    and (coalesce((open_step(of_congress)).kind in ('roster', 'grouping', 'credentials'), false)
      or exists (select from dossier where id = of_congress and version = 0))
$$;

-- Once per statement: a roster is imported, and codes are issued, by the thousand.
create or replace function guard_roster() returns trigger
language plpgsql as $$
declare
  touched uuid[];
begin
  if tg_op = 'INSERT' then
    touched := array(select distinct congress_id from added);
  else
    touched := array(
      select distinct unnest(array[was.congress_id, now.congress_id])
      from taken was full join added now using (id)
      where (was.congress_id, was.organization_id, was.gender, was.category, was.capacity, was.staff_no, was.group_id,
             was.removed_at)
        is distinct from
            (now.congress_id, now.organization_id, now.gender, now.category, now.capacity, now.staff_no, now.group_id,
             now.removed_at));
  end if;
  if exists (select from unnest(touched) as one where one is null or not roster_is_open(one)) then
    perform refuse('CG022', 'the roster changes while roster, grouping or credentials is open');
  end if;
  if exists (
    select from (select distinct congress_id, organization_id, group_id from added) a
    left join congress c on c.id = a.congress_id and c.organization_id = a.organization_id
    left join delegation_group g on g.id = a.group_id and g.congress_id = a.congress_id
    where c.id is null or a.group_id is not null and g.id is null) then
    perform refuse('CG027', 'people are of their congress, and in a group of it');
  end if;
  return null;
end $$;
create or replace trigger lawful_added after insert on person referencing new table as added
for each statement execute function guard_roster();
create or replace trigger lawful_changed after update on person referencing old table as taken new table as added
for each statement execute function guard_roster();
create or replace trigger stays before delete or truncate on person
for each statement execute function guard_written_once('CG022', 'a person, who is removed and not deleted,');

-- While a discussion is open, a leader who does not act is replaced, and nothing else of the group (D-3).
create or replace function only_leader_changes(was delegation_group, now delegation_group) returns boolean
language sql stable as $$
  select (was.id, was.ordinal, was.data - 'leaderId') is not distinct from (now.id, now.ordinal, now.data - 'leaderId')
    and was.data->>'leaderId' is not null and now.data->>'leaderId' is not null
    and congress_status(now.congress_id) = 'active'
    and coalesce((open_step(now.congress_id)).kind = 'discussion', false)
    and not (open_step(now.congress_id)).record @>
      jsonb_build_object('summaries', jsonb_build_array(jsonb_build_object('groupId', now.id)))
$$;

create or replace function guard_group() returns trigger
language plpgsql as $$
declare
  of_congress uuid := case when tg_op = 'DELETE' then old.congress_id else new.congress_id end;
begin
  if tg_op = 'UPDATE' and new.post_seq not in (old.post_seq, old.post_seq + 1) then
    perform refuse('CG025', 'posts are numbered one by one');
  end if;
  if tg_op = 'UPDATE' and (new.id, new.ordinal, new.data) is not distinct from (old.id, old.ordinal, old.data) then
    return new;
  end if;
  if tg_op = 'UPDATE' then
    if only_leader_changes(old, new) then
      return new;
    end if;
  end if;
  if not roster_is_open(of_congress) then
    perform refuse('CG022', 'groups change while roster, grouping or credentials is open');
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create or replace trigger lawful before insert or update or delete on delegation_group
for each row execute function guard_group();
