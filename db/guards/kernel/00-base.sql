-- What the other guards stand on: one way to refuse, and the role the API works as.
-- Guards repeat the law in the database, so that a mistake in the program cannot skip a step. They
-- are triggers, so they bind the owner of the tables as well. Codes (SQLSTATE), with a message each:
--   CG001 log is append-only         CG010 attendance                 CG020 simulated in a trial only
--   CG002 order of the steps         CG011 not active, or ended         CG021 text of a document is fixed
--   CG003 procedure is fixed         CG012 roll and box disagree      CG022 roster is fixed
--   CG004 record of a closed step    CG013 item is frozen             CG023 not while this step is open
--   CG005 order of a paper's states  CG014 seats are begun and ended  CG024 what was published is fixed
--   CG006 paper is fixed once open   CG015 terms of a body            CG025 written once
--   CG007 count is fixed once signed CG016 whoever left stays left    CG026 what was voted on is settled
--   CG008 paper is not open                                           CG027 another congress's, or tenant's
--   CG009 votes cannot be changed    CG028 the tree: kinds and circles  CG030 a regulation stays as loaded
--   CG031 a file is as the log says
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
