-- Files that people attach. What the log says of one is so: it is attached with the digest of its event, stays what it was
-- then, and is gone only once an event removed it.
create or replace function guard_file() returns trigger
language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.attached_at is not null and old.removed_at is null then
      perform refuse('CG031', 'a file that is attached stays until an event removes it');
    end if;
    return old;
  end if;
  if tg_op = 'INSERT' then
    perform guard_addition(new.dossier_id, new.organization_id, 'a file');
    if new.finished_at is not null or new.attached_at is not null or new.removed_at is not null then
      perform refuse('CG031', 'a file begins as an upload');
    end if;
    return new;
  end if;
  if (new.id, new.dossier_id, new.organization_id, new.about_kind, new.about_id, new.uploaded_by)
     is distinct from (old.id, old.dossier_id, old.organization_id, old.about_kind, old.about_id, old.uploaded_by) then
    perform refuse('CG027', 'a file stays with its dossier and with what it is about');
  end if;
  if old.finished_at is not null
     and (new.sha256, new.size, new.type, new.name, new.finished_at)
     is distinct from (old.sha256, old.size, old.type, old.name, old.finished_at) then
    perform refuse('CG031', 'a file that was taken in stays as it is');
  end if;
  if old.attached_at is not null and new.attached_at is distinct from old.attached_at
     or old.removed_at is not null and new.removed_at is distinct from old.removed_at then
    perform refuse('CG031', 'a file is attached once, and removed once');
  end if;
  if new.attached_at is not null and old.attached_at is null and not exists (
    select from event where dossier_id = new.dossier_id and type = 'file.attached'
      and payload -> 'file' ->> 'fileId' = new.id::text and payload -> 'file' ->> 'sha256' = new.sha256) then
    perform refuse('CG031', 'a file is attached by an event that holds its digest');
  end if;
  if new.removed_at is not null and old.removed_at is null and not exists (
    select from event where dossier_id = new.dossier_id and type = 'file.removed'
      and payload ->> 'fileId' = new.id::text) then
    perform refuse('CG031', 'a file is removed by an event');
  end if;
  return new;
end $$;
create or replace trigger lawful before insert or update or delete on file
for each row execute function guard_file();
