-- Indicators, and what hangs on them: values, targets, and what an action commits itself to.
create table profile_indicator (
  territory_id uuid not null,
  id uuid not null,
  goal_id uuid,
  theme jsonb check (is_local_text(theme)),
  unit jsonb not null check (is_local_text(unit)),
  direction text not null,
  decimals integer check (decimals between 0 and 6),
  definition jsonb check (is_local_text(definition)),
  area_id uuid,
  data_licence text,
  data_url text,
  update_every text,
  next_value_on date,
  primary key (territory_id, id),
  foreign key (territory_id, id) references record (territory_id, id) on delete cascade deferrable initially deferred,
  foreign key (territory_id, goal_id) references agenda_goal (territory_id, id) deferrable initially deferred,
  foreign key (territory_id, area_id) references territory_area (territory_id, id) deferrable initially deferred
);
create index profile_indicator_goal on profile_indicator (territory_id, goal_id);

create table profile_observation (
  territory_id uuid not null,
  id uuid not null,
  indicator_id uuid not null,
  area_id uuid,
  body_id uuid,
  "on" date not null,
  precision text not null,
  value numeric,
  qualifier text,
  words text,
  source jsonb check (is_local_text(source)),
  note jsonb check (is_local_text(note)),
  primary key (territory_id, id),
  unique nulls not distinct (territory_id, indicator_id, area_id, body_id, "on"),
  foreign key (territory_id, indicator_id) references profile_indicator (territory_id, id) on delete cascade deferrable initially deferred,
  foreign key (territory_id, area_id) references territory_area (territory_id, id) on delete cascade deferrable initially deferred,
  foreign key (territory_id, body_id) references territory_body (territory_id, id) on delete cascade deferrable initially deferred,
  -- A value is of a place or of an organisation, never of both and never of nobody.
  check ((area_id is null) <> (body_id is null))
);

create table profile_target (
  territory_id uuid not null,
  id uuid not null,
  indicator_id uuid not null,
  area_id uuid,
  body_id uuid,
  "on" date not null,
  precision text not null,
  value numeric not null,
  words text,
  source jsonb check (is_local_text(source)),
  primary key (territory_id, id),
  unique nulls not distinct (territory_id, indicator_id, area_id, body_id, "on"),
  foreign key (territory_id, indicator_id) references profile_indicator (territory_id, id) on delete cascade deferrable initially deferred,
  foreign key (territory_id, area_id) references territory_area (territory_id, id) on delete cascade deferrable initially deferred,
  foreign key (territory_id, body_id) references territory_body (territory_id, id) on delete cascade deferrable initially deferred,
  check ((area_id is null) <> (body_id is null))
);

create table profile_commitment (
  territory_id uuid not null,
  id uuid not null,
  action_id uuid not null,
  workstream_id uuid,
  indicator_id uuid not null,
  area_id uuid,
  baseline numeric,
  baseline_on date,
  target numeric not null,
  target_on date not null,
  words jsonb check (is_local_text(words)),
  source jsonb check (is_local_text(source)),
  primary key (territory_id, id),
  unique nulls not distinct (territory_id, action_id, workstream_id, indicator_id, area_id),
  foreign key (territory_id, action_id) references agenda_action (territory_id, id) on delete cascade deferrable initially deferred,
  constraint profile_commitment_same_action foreign key (territory_id, action_id, workstream_id)
    references agenda_workstream (territory_id, action_id, id) on delete cascade deferrable initially deferred,
  foreign key (territory_id, indicator_id) references profile_indicator (territory_id, id) on delete cascade deferrable initially deferred,
  foreign key (territory_id, area_id) references territory_area (territory_id, id) on delete cascade deferrable initially deferred,
  check ((baseline is null) = (baseline_on is null)),
  check (baseline_on < target_on)
);
create index profile_commitment_indicator on profile_commitment (territory_id, indicator_id);

do $$
declare owned text;
begin
  foreach owned in array array['profile_indicator', 'profile_observation', 'profile_target', 'profile_commitment'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy of_territory on %I using (territory_id = current_territory()) with check (territory_id = current_territory())', owned);
  end loop;
end $$;
