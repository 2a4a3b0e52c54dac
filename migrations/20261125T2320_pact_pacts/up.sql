-- Framework agreements, and what bodies ask of those who lead a workstream.
create table pact_pact (
  territory_id uuid not null,
  id uuid not null,
  agenda_id uuid,
  state text not null,
  signed_on date,
  period_from date,
  period_to date,
  period_precision text,
  period_words jsonb check (is_local_text(period_words)),
  objectives jsonb not null default '[]' check (is_local_list(objectives)),
  description jsonb check (is_local_text(description)),
  document text,
  primary key (territory_id, id),
  foreign key (territory_id, id) references record (territory_id, id) on delete cascade deferrable initially deferred,
  foreign key (territory_id, agenda_id) references agenda_agenda (territory_id, id) deferrable initially deferred,
  check (period_from <= period_to)
);

create table pact_request (
  territory_id uuid not null,
  id uuid not null,
  workstream_id uuid not null,
  body_id uuid not null,
  state text not null,
  asked_on date not null,
  message jsonb check (is_local_text(message)),
  answered_on date,
  answer jsonb check (is_local_text(answer)),
  primary key (territory_id, id),
  unique (territory_id, workstream_id, body_id),
  foreign key (territory_id, workstream_id) references agenda_workstream (territory_id, id) on delete cascade deferrable initially deferred,
  foreign key (territory_id, body_id) references territory_body (territory_id, id) on delete cascade deferrable initially deferred,
  check ((state = 'asked') = (answered_on is null)),
  check (asked_on <= answered_on)
);

do $$
declare owned text;
begin
  foreach owned in array array['pact_pact', 'pact_request'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy of_territory on %I using (territory_id = current_territory()) with check (territory_id = current_territory())', owned);
  end loop;
end $$;
