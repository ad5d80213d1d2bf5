-- What the API may do with the library of regulations.
do $$
begin
  if not exists (select from pg_roles where rolname = 'congress_app') then
    return;
  end if;

  -- Written once.
  grant select, insert on regulation, regulation_article, regulation_change to congress_app;
  grant usage on sequence regulation_change_position_seq to congress_app;

  -- Changed, but in these columns only.
  grant select, insert, update (withdrawn_at, withdrawn_by, reason) on regulation_edition to congress_app;
end $$;
