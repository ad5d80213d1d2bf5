-- Simulated delegates are for practising (RULES.md, T): whatever says that somebody was simulated is refused in any
-- congress but a trial, and of anyone whom somebody ever entered as. CG020.

create or replace function is_trial(of_congress uuid) returns boolean
language sql stable as $$ select coalesce((select data ->> 'profile' = 'demo' from congress where id = of_congress), false) $$;

-- Whether somebody entered as this person, or was handed a link to.
create or replace function has_entered(of_organization uuid, someone uuid) returns boolean
language sql stable as $$
  select exists (
    select from session where organization_id = of_organization and subject_id = someone and subject = 'delegate')
  or exists (
    select from ticket where organization_id = of_organization and subject_id = someone and subject = 'delegate')
$$;

-- A congress stays under the rules it was founded under, so that no trial becomes a real one; and who is simulated in
-- a trial is only added to.
create or replace function guard_trial() returns trigger
language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.data -> 'profile' is distinct from old.data -> 'profile' then
    perform refuse('CG020', 'a congress stays under the rules it was founded under');
  end if;
  if new.data ? 'simulated' and new.data ->> 'profile' is distinct from 'demo' then
    perform refuse('CG020', 'nobody is simulated but in a trial');
  end if;
  if tg_op = 'UPDATE' and old.data ? 'simulated'
     and not coalesce(new.data -> 'simulated' @> (old.data -> 'simulated'), false) then
    perform refuse('CG020', 'who was simulated stays marked');
  end if;
  return new;
end $$;
create or replace trigger trial before insert or update of data on congress
for each row execute function guard_trial();

create or replace function guard_simulating() returns trigger
language plpgsql as $$
begin
  if not is_trial(new.dossier_id) then
    perform refuse('CG020', format('nobody is simulated but in a trial: no row in "%s"', tg_table_name));
  end if;
  return new;
end $$;
create or replace trigger trial before insert on event
for each row when (new.type = 'delegates.simulated') execute function guard_simulating();

-- In the name of those whom the log named, and nobody entered as.
create or replace function guard_simulated() returns trigger
language plpgsql as $$
begin
  if not is_trial(new.congress_id) then
    perform refuse('CG020', format('nobody is simulated but in a trial: no row in "%s"', tg_table_name));
  end if;
  if not exists (select from congress where id = new.congress_id and data -> 'simulated' ? new.person_id::text) then
    perform refuse('CG020', 'who is simulated is named in the log first');
  end if;
  if has_entered(new.organization_id, new.person_id) then
    perform refuse('CG020', 'nobody is simulated who has entered');
  end if;
  return new;
end $$;
create or replace trigger trial before insert or update of via on attendance
for each row when (new.via = 'simulated') execute function guard_simulated();
create or replace trigger trial before insert on roll
for each row when (new.channel = 'simulated') execute function guard_simulated();
create or replace trigger trial before insert or update on delivery
for each row when (new.means = 'simulated') execute function guard_simulated();
