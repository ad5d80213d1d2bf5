-- What operators did past the platform (scripts/admin) stays on record. The API neither reads nor writes it.
create or replace trigger written_once before update or delete or truncate on operator_act
for each statement execute function guard_written_once('CG001', 'what operators did');
