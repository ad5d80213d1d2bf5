-- The words that the logs refer to by their digest. Every document is written with the event that names it, so none ever
-- changes: another wording is another document.
create or replace function guard_document() returns trigger
language plpgsql as $$
begin
  perform guard_addition(new.dossier_id, new.organization_id, 'a document');
  if new.sha256 <> encode(sha256(convert_to(new.text, 'UTF8')), 'hex') then
    perform refuse('CG021', 'the digest of a document is that of its text');
  end if;
  return new;
end $$;
create or replace trigger lawful before insert on document for each row execute function guard_document();
create or replace trigger written_once before update or delete or truncate on document
for each statement execute function guard_written_once('CG021', 'a document');
