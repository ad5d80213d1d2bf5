-- The log is a chain: each event follows the last one, and none is ever touched again.

create or replace trigger written_once before update or delete or truncate on event
for each statement execute function guard_written_once('CG001', 'the log');

create or replace function guard_event() returns trigger
language plpgsql as $$
declare
  previous text := repeat('0', 64);
  status text := congress_status(new.congress_id);
begin
  if status in ('archived', 'cancelled') then
    perform refuse('CG011', format('the congress is %s: its log has ended', status));
  end if;
  if new.position > 1 then
    select hash into previous from event where congress_id = new.congress_id and position = new.position - 1;
  end if;
  if new.position < 1 or previous is distinct from new.prev_hash then
    perform refuse('CG001', format('event %s does not follow the last one of the log', new.position));
  end if;
  return new;
end $$;
create or replace trigger chained before insert on event for each row execute function guard_event();

create or replace trigger written_once before update or delete or truncate on command_receipt
for each statement execute function guard_written_once('CG001', 'the answer to a command');

-- The head that a congress names must be an event of its log; and who ended stays ended.
create or replace function guard_congress() returns trigger
language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform refuse('CG011', 'a congress is never deleted');
  end if;
  if tg_op = 'INSERT' then
    if new.version <> 0 or new.head_hash <> repeat('0', 64) or new.status <> 'active' then
      perform refuse('CG001', 'a congress begins active and with an empty log');
    end if;
    return new;
  end if;
  if old.status in ('archived', 'cancelled') then
    perform refuse('CG011', format('the congress is %s: nothing of it changes', old.status));
  end if;
  if new.id <> old.id or new.organization_id <> old.organization_id then
    perform refuse('CG011', 'a congress stays with its organization');
  end if;
  if (new.version, new.head_hash) is distinct from (old.version, old.head_hash)
     and not (new.version > old.version and exists (
       select from event where congress_id = new.id and position = new.version and hash = new.head_hash)) then
    perform refuse('CG001', 'the head of the log is its last event');
  end if;
  if new.staff is distinct from old.staff and exists (
    select from paper p
    where p.congress_id = new.id and p.state in ('certified', 'declared')
      and not new.staff -> 'reports' @> jsonb_build_array(p.report)) then
    perform refuse('CG007', 'a certified count report does not change');
  end if;
  return new;
end $$;
create or replace trigger lawful before insert or update or delete on congress
for each row execute function guard_congress();
