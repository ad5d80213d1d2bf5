-- What the API may do with the tables of a congress.
do $$
begin
  if not exists (select from pg_roles where rolname = 'congress_app') then
    return;
  end if;

  -- Written once.
  grant select, insert on reading, delivery, post, roll, ballot, open_vote, remark, resolution to congress_app;

  -- Changed, but in these columns only.
  grant select, insert, update (status, data, staff, public) on congress to congress_app;
  grant select, insert, update (name, gender, category, capacity, unit, phone_tail, group_id, code_hash, code_issued_at,
    removed_at, leave, leave_reason, member_id) on person to congress_app;
  grant select, insert, update (left_at, via, command_id, at, voting) on attendance to congress_app;
  grant select, insert, update (data) on room_count, room_entry to congress_app;
  grant select, insert, update (answer, answered_by, answered_at) on suggestion to congress_app;
  grant select, insert, update (ordinal, data) on proposal, objection, follow_up to congress_app;

  -- Forgotten once it is over.
  grant select, insert, delete on rehearsal_vote to congress_app;
  -- Locked by votes against its end, which takes a right to change something; the guard lets nothing change.
  grant select, insert, delete, update (id) on rehearsal to congress_app;
  grant select, insert, delete, update (at) on reminder to congress_app;

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
