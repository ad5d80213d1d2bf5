-- The library of regulations (api/src/regulations/RULES.md): what was loaded stays to the word.

-- L-5: of an edition nothing changes but that it is withdrawn, and that once.
create or replace function guard_regulation_edition() returns trigger
language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform refuse('CG030', 'an edition of a regulation is withdrawn, not removed');
  end if;
  if tg_op = 'INSERT' then
    if new.withdrawn_at is not null then
      perform refuse('CG030', 'an edition of a regulation is loaded before it is withdrawn');
    end if;
    return new;
  end if;
  if old.withdrawn_at is not null then
    perform refuse('CG030', 'an edition of a regulation is withdrawn once');
  end if;
  if (to_jsonb(new) - '{withdrawn_at,withdrawn_by,reason}'::text[])
     <> (to_jsonb(old) - '{withdrawn_at,withdrawn_by,reason}'::text[]) then
    perform refuse('CG030', 'an edition of a regulation stays as it was loaded');
  end if;
  return new;
end $$;
create or replace trigger lawful before insert or update or delete on regulation_edition
for each row execute function guard_regulation_edition();

-- An edition has as many articles as it says; with each of its places taken, none is added later.
create or replace function guard_regulation_article() returns trigger
language plpgsql as $$
begin
  if new.position not between 1 and (select articles from regulation_edition where id = new.edition_id) then
    perform refuse('CG030', 'an edition of a regulation has as many articles as were recognized');
  end if;
  return new;
end $$;
create or replace trigger lawful before insert on regulation_article
for each row execute function guard_regulation_article();

create or replace trigger written_once before update or delete or truncate on regulation_article
for each statement execute function guard_written_once('CG030', 'an article of a regulation');
create or replace trigger written_once before update or delete or truncate on regulation
for each statement execute function guard_written_once('CG030', 'a regulation');
create or replace trigger written_once before update or delete or truncate on regulation_change
for each statement execute function guard_written_once('CG001', 'the journal of the library');
