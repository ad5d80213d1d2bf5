-- The log is a chain: each event follows the last one, and none is ever touched again.

create or replace trigger written_once before update or delete or truncate on event
for each statement execute function guard_written_once('CG001', 'the log');

create or replace function guard_event() returns trigger
language plpgsql as $$
declare
  previous text := repeat('0', 64);
  status text;
  organization uuid;
begin
  select c.status, c.organization_id into status, organization from congress c where c.id = new.congress_id;
  if new.organization_id is distinct from organization then
    perform refuse('CG027', 'an event is of the organization of its congress');
  end if;
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
