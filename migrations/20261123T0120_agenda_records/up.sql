-- The agenda: what is planned, why, by whom and with what. Titles, owners and sources live in `record`.
create table agenda_agenda (
  territory_id uuid not null,
  id uuid not null,
  state text not null,
  period_from date,
  period_to date,
  period_precision text,
  period_words jsonb check (is_local_text(period_words)),
  decided_on date,
  decided_by jsonb check (is_local_text(decided_by)),
  goal_level jsonb not null check (is_local_text(goal_level)),
  framework jsonb check (is_local_text(framework)),
  framework_url text,
  timeline_note jsonb check (is_local_text(timeline_note)),
  description jsonb check (is_local_text(description)),
  primary key (territory_id, id),
  foreign key (territory_id, id) references record (territory_id, id) on delete cascade deferrable initially deferred,
  check (period_from <= period_to)
);

create table agenda_goal (
  territory_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  parent_id uuid,
  level jsonb check (is_local_text(level)),
  number text,
  short_title jsonb check (is_local_text(short_title)),
  description jsonb check (is_local_text(description)),
  framework_actions jsonb not null default '[]' check (is_local_list(framework_actions)),
  local_interest jsonb not null default '[]' check (is_local_list(local_interest)),
  local_interest_note jsonb check (is_local_text(local_interest_note)),
  consultation_note jsonb check (is_local_text(consultation_note)),
  primary key (territory_id, id),
  foreign key (territory_id, id) references record (territory_id, id) on delete cascade deferrable initially deferred,
  foreign key (territory_id, agenda_id) references agenda_agenda (territory_id, id) deferrable initially deferred,
  foreign key (territory_id, parent_id) references agenda_goal (territory_id, id) deferrable initially deferred,
  check (parent_id <> id)
);
create index agenda_goal_agenda on agenda_goal (territory_id, agenda_id);

create table agenda_priority (
  territory_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  description jsonb check (is_local_text(description)),
  primary key (territory_id, id),
  foreign key (territory_id, id) references record (territory_id, id) on delete cascade deferrable initially deferred,
  foreign key (territory_id, agenda_id) references agenda_agenda (territory_id, id) deferrable initially deferred
);
create index agenda_priority_agenda on agenda_priority (territory_id, agenda_id);

create table agenda_agreement (
  territory_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  state text not null,
  due_from date,
  due_to date,
  due_precision text,
  due_words jsonb check (is_local_text(due_words)),
  signed_on date,
  document text,
  primary key (territory_id, id),
  foreign key (territory_id, id) references record (territory_id, id) on delete cascade deferrable initially deferred,
  foreign key (territory_id, agenda_id) references agenda_agenda (territory_id, id) deferrable initially deferred,
  check (due_from <= due_to)
);

create table agenda_action (
  territory_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  number text,
  short_title jsonb check (is_local_text(short_title)),
  description jsonb check (is_local_text(description)),
  actors jsonb not null default '[]' check (is_local_list(actors)),
  target_groups jsonb not null default '[]' check (is_local_list(target_groups)),
  approach jsonb check (is_local_text(approach)),
  timing_from date,
  timing_to date,
  timing_precision text,
  timing_words jsonb check (is_local_text(timing_words)),
  resources jsonb check (is_local_text(resources)),
  regional_contribution jsonb check (is_local_text(regional_contribution)),
  agreement_id uuid,
  primary key (territory_id, id),
  foreign key (territory_id, id) references record (territory_id, id) on delete cascade deferrable initially deferred,
  foreign key (territory_id, agenda_id) references agenda_agenda (territory_id, id) deferrable initially deferred,
  foreign key (territory_id, agreement_id) references agenda_agreement (territory_id, id) deferrable initially deferred,
  check (timing_from <= timing_to)
);
create index agenda_action_agenda on agenda_action (territory_id, agenda_id);

create table agenda_workstream (
  territory_id uuid not null,
  id uuid not null,
  action_id uuid not null,
  number text,
  form text,
  timing_from date,
  timing_to date,
  timing_precision text,
  timing_words jsonb check (is_local_text(timing_words)),
  description jsonb check (is_local_text(description)),
  primary key (territory_id, id),
  unique (territory_id, action_id, id),
  foreign key (territory_id, id) references record (territory_id, id) on delete cascade deferrable initially deferred,
  foreign key (territory_id, action_id) references agenda_action (territory_id, id) deferrable initially deferred,
  check (timing_from <= timing_to)
);

create table agenda_activity (
  territory_id uuid not null,
  id uuid not null,
  action_id uuid not null,
  workstream_id uuid,
  timing_from date,
  timing_to date,
  timing_precision text,
  timing_words jsonb check (is_local_text(timing_words)),
  state text not null,
  progress_percent integer check (progress_percent between 0 and 100),
  progress_note jsonb check (is_local_text(progress_note)),
  primary key (territory_id, id),
  foreign key (territory_id, id) references record (territory_id, id) on delete cascade deferrable initially deferred,
  foreign key (territory_id, action_id) references agenda_action (territory_id, id) deferrable initially deferred,
  -- The strand of an activity is a strand of the same action.
  constraint agenda_activity_same_action foreign key (territory_id, action_id, workstream_id)
    references agenda_workstream (territory_id, action_id, id) deferrable initially deferred,
  check (timing_from <= timing_to)
);
create index agenda_activity_action on agenda_activity (territory_id, action_id);

create table agenda_milestone (
  territory_id uuid not null,
  id uuid not null,
  action_id uuid not null,
  due_from date,
  due_to date,
  due_precision text,
  due_words jsonb check (is_local_text(due_words)),
  reached_on date,
  primary key (territory_id, id),
  foreign key (territory_id, id) references record (territory_id, id) on delete cascade deferrable initially deferred,
  foreign key (territory_id, action_id) references agenda_action (territory_id, id) deferrable initially deferred,
  check (due_from <= due_to)
);
create index agenda_milestone_action on agenda_milestone (territory_id, action_id);

create table agenda_resource (
  territory_id uuid not null,
  id uuid not null,
  action_id uuid not null,
  kind text not null,
  availability text not null,
  provider jsonb check (is_local_text(provider)),
  amount_cents bigint check (amount_cents >= 0),
  amount_currency text check (amount_currency = 'EUR'),
  primary key (territory_id, id),
  foreign key (territory_id, id) references record (territory_id, id) on delete cascade deferrable initially deferred,
  foreign key (territory_id, action_id) references agenda_action (territory_id, id) deferrable initially deferred,
  check ((amount_cents is null) = (amount_currency is null))
);
create index agenda_resource_action on agenda_resource (territory_id, action_id);

create table agenda_consultation (
  territory_id uuid not null,
  id uuid not null,
  agenda_id uuid not null,
  kind text not null,
  number text,
  short_title jsonb check (is_local_text(short_title)),
  held_on_from date,
  held_on_to date,
  held_on_precision text,
  held_on_words jsonb check (is_local_text(held_on_words)),
  participants integer check (participants >= 0),
  description jsonb check (is_local_text(description)),
  primary key (territory_id, id),
  foreign key (territory_id, id) references record (territory_id, id) on delete cascade deferrable initially deferred,
  foreign key (territory_id, agenda_id) references agenda_agenda (territory_id, id) deferrable initially deferred,
  check (held_on_from <= held_on_to)
);
create index agenda_consultation_agenda on agenda_consultation (territory_id, agenda_id);

do $$
declare owned text;
begin
  foreach owned in array array['agenda_agenda', 'agenda_goal', 'agenda_priority', 'agenda_agreement', 'agenda_action', 'agenda_workstream', 'agenda_activity', 'agenda_milestone', 'agenda_resource', 'agenda_consultation'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy of_territory on %I using (territory_id = current_territory()) with check (territory_id = current_territory())', owned);
  end loop;
end $$;
