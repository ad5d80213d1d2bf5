-- What the API may do, table by table. A new table gets its line here, or in its business's own file.
do $$
begin
  if not exists (select from pg_roles where rolname = 'congress_app') then
    return;
  end if;
  begin
    execute format('grant congress_app to %I', current_user);
  exception when others then
    raise notice 'cannot become congress_app: %', sqlerrm;
  end;

  grant usage on schema public to congress_app;
  revoke all on all tables in schema public from congress_app;

  -- Written once.
  grant select, insert on event, command_answer, document, register_change, organization_change to congress_app;
  grant usage on sequence register_change_position_seq, organization_change_position_seq to congress_app;

  -- Changed, but in these columns only. Of an organization one must be able to lock the row (40-register.sql).
  grant select, insert, update (name, parent_id, kind, industry, ownership, staff, members, founded_on, employers)
    on organization to congress_app;
  grant select, insert, update (password_hash, disabled_at) on account to congress_app;
  grant select, insert, delete, update (secret, created_at, confirmed_at, used_step, recovery) on second_step
    to congress_app;
  grant select, insert, update (revoked_at) on session to congress_app;
  grant select, insert, update (used_at) on ticket to congress_app;
  grant select, insert, update (version, head_hash, ended_at, state) on dossier to congress_app;
  grant select, insert, update (title, due, settled_at) on deadline to congress_app;
  grant select, insert, delete, update (received, name, size, sha256, type, finished_at, attached_at, removed_at)
    on file to congress_app;

  grant select, insert, update (name, gender, staff_no, unit, constituency, category, phone_tail, phone_hash, joined_on,
    left_on, status, locale) on member to congress_app;
  grant select, insert, update (extended_to, ended_on, reason) on term to congress_app;
  grant select, insert, update (ended_on, end_reason) on seat to congress_app;
end $$;
