-- What the other guards stand on: one way to refuse, and the role the API works as.
-- Guards repeat the law in the database, so that a mistake in the program cannot skip a step. They
-- are triggers, so they bind the owner of the tables as well. Codes (SQLSTATE), with a message each:
--   CG001 log is append-only         CG010 attendance                 CG020 simulated in a trial only
--   CG002 order of the steps         CG011 congress is not active     CG021 text of a document is fixed
--   CG003 procedure is fixed         CG012 roll and box disagree      CG022 roster is fixed
--   CG004 record of a closed step    CG013 item is frozen             CG023 not while this step is open
--   CG005 order of a paper's states  CG014 seats are begun and ended  CG024 what was published is fixed
--   CG006 paper is fixed once open   CG015 terms of a body            CG025 written once
--   CG007 count is fixed once signed CG016 whoever left stays left    CG026 what was voted on is settled
--   CG008 paper is not open                                           CG027 another congress's, or tenant's
--   CG009 votes cannot be changed
-- Which table and column is held by which of them is told in db/README.md.

create or replace function refuse(code text, reason text) returns void
language plpgsql as $$
begin
  raise exception using errcode = code, message = reason;
end $$;

-- For rows that are written once: `create trigger … execute function guard_written_once('CG001', 'the log')`.
create or replace function guard_written_once() returns trigger
language plpgsql as $$
begin
  perform refuse(tg_argv[0], format('%s is written once: no %s on "%s"', tg_argv[1], lower(tg_op), tg_table_name));
  return null;
end $$;

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
                              'objection', 'follow_up', 'document', 'suggestion', 'post'] loop
    execute format('create or replace trigger a_ended before insert or update or delete on %I
                    for each row execute function guard_ended()', name);
  end loop;
end $$;

-- The role the API works as. Where the migrating user may not create roles, the API works as the
-- owner of the tables: the triggers hold all the same, only the grants do not.
do $$
begin
  if not exists (select from pg_roles where rolname = 'congress_app') then
    create role congress_app nologin;
  end if;
exception
  when insufficient_privilege then
    raise notice 'role congress_app cannot be created by %; the API will work as the owner', current_user;
  when duplicate_object or unique_violation then
    null; -- another database of the same server was migrated at the same moment
end $$;
