-- Adopted versions: the act, and the frozen copy of the agenda as it was that day.
create table agenda_adoption (
  territory_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  number text,
  adopted_on date not null,
  act text,
  adopted_by_id uuid,
  document text,
  note jsonb check (is_local_text(note)),
  contents jsonb check (jsonb_typeof(contents) = 'object'),
  primary key (territory_id, id),
  foreign key (territory_id, id) references record (territory_id, id) on delete cascade deferrable initially deferred,
  foreign key (territory_id, agenda_id) references agenda_agenda (territory_id, id) deferrable initially deferred,
  foreign key (territory_id, adopted_by_id) references territory_body (territory_id, id) deferrable initially deferred
);
create index agenda_adoption_agenda on agenda_adoption (territory_id, agenda_id, adopted_on desc);

alter table agenda_adoption enable row level security;
alter table agenda_adoption force row level security;
create policy of_territory on agenda_adoption
  using (territory_id = current_territory()) with check (territory_id = current_territory());

-- What was adopted is not rewritten, whoever asks and by whatever way.
create function agenda_adoption_keep() returns trigger language plpgsql as $$
begin
  raise exception 'an adopted version is not rewritten'
    using errcode = 'check_violation', constraint = 'agenda_adoption_keep', table = 'agenda_adoption';
end $$;
create trigger agenda_adoption_keep before update on agenda_adoption for each row
  when (old.contents is not null and new.contents is distinct from old.contents)
  execute function agenda_adoption_keep();
