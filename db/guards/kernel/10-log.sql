-- Dossiers, whatever keeps them: the log is a chain, each event follows the last one, and none is ever touched again. The
-- head of a dossier is the end of its log; one that has ended stays as it was.

create or replace function guard_dossier() returns trigger
language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform refuse('CG011', 'a dossier is never deleted');
  end if;
  if tg_op = 'INSERT' then
    if new.version <> 0 or new.head_hash <> repeat('0', 64) or new.ended_at is not null then
      perform refuse('CG001', 'a dossier begins with an empty log');
    end if;
    return new;
  end if;
  if old.ended_at is not null then
    perform refuse('CG011', format('the %s has ended: nothing of it changes', old.kind));
  end if;
  if (new.id, new.kind, new.organization_id, new.created_at)
     is distinct from (old.id, old.kind, old.organization_id, old.created_at) then
    perform refuse('CG027', 'a dossier stays of its kind and organization');
  end if;
  if (new.version, new.head_hash) is distinct from (old.version, old.head_hash)
     and not (new.version > old.version and exists (
       select from event where dossier_id = new.id and position = new.version and hash = new.head_hash)) then
    perform refuse('CG001', 'the head of the log is its last event');
  end if;
  return new;
end $$;
create or replace trigger lawful before insert or update or delete on dossier
for each row execute function guard_dossier();

-- Of what is added to a dossier: it has not ended, and is of the same organization.
create or replace function guard_addition(to_dossier uuid, by_organization uuid, what text) returns void
language plpgsql as $$
declare
  this dossier;
begin
  select * into this from dossier where id = to_dossier;
  if by_organization is distinct from this.organization_id then
    perform refuse('CG027', format('%s is of the organization of its dossier', what));
  end if;
  if this.ended_at is not null then
    perform refuse('CG011', format('the %s has ended: %s is not added', this.kind, what));
  end if;
end $$;

create or replace trigger written_once before update or delete or truncate on event
for each statement execute function guard_written_once('CG001', 'the log');

create or replace function guard_event() returns trigger
language plpgsql as $$
declare
  previous text := repeat('0', 64);
begin
  perform guard_addition(new.dossier_id, new.organization_id, 'an event');
  if new.position > 1 then
    select hash into previous from event where dossier_id = new.dossier_id and position = new.position - 1;
  end if;
  if new.position < 1 or previous is distinct from new.prev_hash then
    perform refuse('CG001', format('event %s does not follow the last one of the log', new.position));
  end if;
  return new;
end $$;
create or replace trigger chained before insert on event for each row execute function guard_event();

create or replace trigger written_once before update or delete or truncate on command_answer
for each statement execute function guard_written_once('CG001', 'the answer to a command');
