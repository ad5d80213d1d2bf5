-- The congress itself: its status follows its log, its dossier ends with it, and each part of its view changes in the
-- step that is for it.

-- What each part of the view is decided in; what is named with no step is settled when the congress is founded, what
-- is not named (speakers, announcements, the stage) is free. The profile is held by `60-simulation.sql`.
create or replace function decided_in(part text) returns text[]
language sql immutable as $$
  select case
    when part = any('{organizationName,title,term,session,template,staff,lastSession,profileVersion,tightened}') then '{}'::text[]
    when part = 'mode' then '{approval}'
    when part = 'adoptReading' then
      '{approval,roster,grouping,credentials,proposals,agenda,notice,discussion,sign-in,preliminary}'
    when part = 'roster' then '{roster,grouping,credentials}'
    when part = 'offices' then '{credentials,preliminary,presidium}'
    when part = 'nominations' then '{preliminary}'
    -- A candidate may withdraw until the paper opens.
    when part = 'nomination' then '{nomination,notice,discussion,sign-in,preliminary,presidium,report,evaluation,ballot}'
  end
$$;

create or replace function guard_view(was congress, now congress) returns void
language plpgsql as $$
declare
  open_kind text := (open_step(now.id)).kind;
  part text;
begin
  for part in
    select distinct key from jsonb_each(was.data || now.data)
    where now.data -> key is distinct from was.data -> key
  loop
    if part = 'agenda' and agenda_is_settled(now.id) then
      perform refuse('CG003', 'items and agenda are fixed');
    elsif not coalesce(open_kind = any(decided_in(part)), decided_in(part) is null) then
      perform refuse('CG023', format('"%s" of a congress does not change while %s is open', part, coalesce(open_kind, 'nothing')));
    end if;
  end loop;
end $$;

-- Items and agenda may be worked on until their step is closed, and not once notice was given (P-7).
create or replace function agenda_is_settled(of_congress uuid) returns boolean
language sql stable as $$
  select notice_was_given(of_congress)
    or exists (select from step where congress_id = of_congress and kind = 'agenda' and state = 'closed')
$$;

-- The status follows the event that is the end of the log, and goes where the law lets it (P-8 to P-10).
create or replace function guard_status(was text, now congress) returns void
language plpgsql as $$
declare
  because text := case now.status
    when 'active' then 'congress.resumed'
    when 'archived' then 'congress.concluded'
    else 'congress.' || now.status end;
begin
  if not exists (
    select from event join dossier on dossier.id = dossier_id and position = version
    where dossier_id = now.id and type = because) then
    perform refuse('CG011', format('a congress is %s when its log says so last', now.status));
  end if;
  if (was, now.status) not in (('active', 'adjourned'), ('active', 'postponed'), ('active', 'archived'),
                               ('adjourned', 'active'), ('postponed', 'active'))
     and now.status <> 'cancelled' then
    perform refuse('CG011', format('a congress that is %s does not become %s', was, now.status));
  end if;
  if now.status in ('cancelled', 'postponed') and exists (
    select from step where congress_id = now.id and kind = 'sign-in' and state <> 'pending') then
    perform refuse('CG011', format('the first sign-in has begun: the congress cannot be %s', now.status));
  end if;
  if now.status = 'archived' and exists (select from step where congress_id = now.id and state <> 'closed') then
    perform refuse('CG011', 'a congress is archived when its last step is closed');
  end if;
end $$;

-- The public page: what was shown stays as it was shown, to the word, and is shown in the step that is for it.
create or replace function guard_page(of_congress uuid, was jsonb, now jsonb) returns void
language plpgsql as $$
declare
  open_kind text := coalesce((open_step(of_congress)).kind, 'nothing');
  part text;
begin
  foreach part in array '{notice,publication}'::text[] loop
    if jsonb_typeof(was -> part) is distinct from 'object' and jsonb_typeof(now -> part) = 'object'
       and open_kind <> part then
      perform refuse('CG023', format('no %s is published while %s is open', part, open_kind));
    end if;
    if jsonb_typeof(was -> part) = 'object'
       and (was #- '{publication,closedAt}') -> part is distinct from (now #- '{publication,closedAt}') -> part then
      perform refuse('CG024', 'what was published does not change');
    end if;
  end loop;
  if was - '{notice,publication,objections,candidates}'::text[] <> now - '{notice,publication,objections,candidates}'::text[]
     or was #>> '{publication,closedAt}' is not null and was -> 'publication' is distinct from now -> 'publication' then
    perform refuse('CG024', 'what was published does not change');
  end if;
  -- One by one, in their order; words come once, with the answer.
  if exists (
    select from jsonb_array_elements(was -> 'objections') with ordinality as old_one(shown, n)
    left join jsonb_array_elements(now -> 'objections') with ordinality as new_one(shown, n) using (n)
    where old_one.shown - '{text,answer}'::text[] is distinct from new_one.shown - '{text,answer}'::text[]
      or old_one.shown ->> 'answer' is not null and old_one.shown <> new_one.shown) then
    perform refuse('CG024', 'objections on the public page stay as they are');
  end if;
end $$;

-- Reports of counts are those of the papers.
create or replace function guard_reports(now congress) returns void
language plpgsql as $$
begin
  if exists (
    select from paper p
    where p.congress_id = now.id and p.state in ('certified', 'declared')
      and not now.staff -> 'reports' @> jsonb_build_array(p.report)) then
    perform refuse('CG007', 'a certified count report does not change');
  end if;
  if exists (
    select from jsonb_array_elements(now.staff -> 'reports') as report
    where not exists (select from paper p where p.congress_id = now.id and p.report = report)) then
    perform refuse('CG007', 'a count report comes with the count of its paper');
  end if;
end $$;

create or replace function guard_congress() returns trigger
language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform refuse('CG011', 'a congress is never deleted');
  end if;
  if tg_op = 'INSERT' then
    if new.status <> 'active' or not exists (
      select from dossier
      where id = new.id and kind = 'congress' and organization_id = new.organization_id and version = 0) then
      perform refuse('CG001', 'a congress begins active, with a dossier of its own that is empty');
    end if;
    return new;
  end if;
  if old.status in ('archived', 'cancelled') then
    perform refuse('CG011', format('the congress is %s: nothing of it changes', old.status));
  end if;
  if new.id <> old.id or new.organization_id <> old.organization_id then
    perform refuse('CG027', 'a congress stays with its organization');
  end if;
  if new.status <> old.status then
    perform guard_status(old.status, new);
  end if;
  if new.data <> old.data then
    perform guard_view(old, new);
  end if;
  if new.public <> old.public then
    perform guard_page(new.id, old.public, new.public);
  end if;
  if new.staff <> old.staff then
    perform guard_reports(new);
  end if;
  return new;
end $$;
create or replace trigger lawful before insert or update or delete on congress
for each row execute function guard_congress();

-- A congress that was archived or cancelled has ended, and its dossier with it; in no other way does it end.
create or replace function end_of_congress() returns trigger
language plpgsql as $$
begin
  update dossier set ended_at = (select at from event where dossier_id = new.id and position = version)
  where id = new.id;
  return null;
end $$;
create or replace trigger ended after update of status on congress
for each row when (new.status in ('archived', 'cancelled') and new.status <> old.status)
execute function end_of_congress();

create or replace function guard_end_of_congress() returns trigger
language plpgsql as $$
begin
  if congress_status(new.id) not in ('archived', 'cancelled') then
    perform refuse('CG011', 'a congress ends when it is archived or cancelled');
  end if;
  return new;
end $$;
create or replace trigger ends_with_congress before update of ended_at on dossier
for each row when (new.kind = 'congress' and new.ended_at is not null) execute function guard_end_of_congress();
