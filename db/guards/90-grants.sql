-- What the API may do, table by table. A new table gets its line here.
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
  grant select, insert on event, command_receipt, document, receipt, delivery, post, roll, ballot,
    open_vote, register_change to congress_app;
  grant usage on sequence register_change_position_seq to congress_app;

  -- Changed, but in these columns only. Of an organization one must be able to lock the row (50-register.sql).
  grant select, insert, update (name) on organization to congress_app;
  grant select, insert, update (password_hash, disabled_at) on account to congress_app;
  grant select, insert, update (revoked_at) on session to congress_app;
  grant select, insert, update (used_at) on ticket to congress_app;
  grant select, insert, update (version, head_hash, status, data, staff, public) on congress to congress_app;
  grant select, insert, update (name, gender, category, capacity, unit, phone_tail, group_id, code_hash, code_issued_at,
    removed_at, leave, leave_reason, member_id) on person to congress_app;
  grant select, insert, update (left_at, via, command_id, at) on attendance to congress_app;
  grant select, insert, update (data) on room_count to congress_app;
  grant select, insert, update (answer, answered_by, answered_at) on suggestion to congress_app;
  grant select, insert, update (ordinal, data) on proposal, objection, follow_up to congress_app;
  grant select, insert on resolution to congress_app;

  grant select, insert, update (name, gender, staff_no, unit, constituency, category, phone_tail, phone_hash, joined_on,
    left_on, status, locale) on member to congress_app;
  grant select, insert, update (extended_to, ended_on, reason) on term to congress_app;
  grant select, insert, update (ended_on, end_reason) on seat to congress_app;

  -- Removed, too, before it counts.
  grant select, insert, delete, update (at) on roster_upload to congress_app;
  grant select, insert, delete, update (ordinal, data) on item to congress_app;
  grant select, insert, delete, update (ordinal, data, post_seq) on delegation_group to congress_app;
  grant select, insert, delete, update (ordinal, state, opened_at, closed_at, evidence, record) on step to congress_app;
  grant select, insert, delete, update (ordinal, state, sign_in_step_id, data, report, report_hash) on paper
    to congress_app;

  revoke execute on function shuffle_box(uuid) from public;
  grant execute on function shuffle_box(uuid) to congress_app;
end $$;
