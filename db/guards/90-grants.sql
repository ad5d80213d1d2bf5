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
  grant select, insert on event, command_receipt, roll, ballot, open_vote, receipt, post, register_change to congress_app;
  grant usage on sequence register_change_position_seq to congress_app;
  grant select, insert, update (left_at) on attendance to congress_app;

  -- Changed, but never removed.
  grant select, insert, update on organization, account, congress, person, document, delivery, suggestion,
    room_count, member, term to congress_app;
  grant select, insert, update (ended_on, end_reason) on seat to congress_app;

  grant select, insert, update, delete on step, delegation_group, proposal, item, paper, resolution, objection,
    follow_up, session, ticket, roster_upload to congress_app;

  revoke execute on function shuffle_box(uuid) from public;
  grant execute on function shuffle_box(uuid) to congress_app;
end $$;
