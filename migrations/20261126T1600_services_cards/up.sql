-- Services as bodies offer them, where portals may show them, and what citizens said of them.
create table services_card (
  territory_id uuid not null,
  id uuid not null,
  service_type text,
  status text,
  status_reason jsonb check (is_local_text(status_reason)),
  keywords jsonb not null default '[]' check (is_local_list(keywords)),
  topic text,
  life_event text,
  business_event text,
  audience text,
  addressed_to jsonb check (is_local_text(addressed_to)),
  description jsonb check (is_local_text(description)),
  how_to jsonb check (is_local_text(how_to)),
  needed jsonb not null default '[]' check (is_local_list(needed)),
  obtained jsonb check (is_local_text(obtained)),
  output text,
  times jsonb check (is_local_text(times)),
  days integer check (days between 0 and 3650),
  day_kind text,
  suspension_from date,
  suspension_to date,
  suspension_precision text,
  suspension_words jsonb check (is_local_text(suspension_words)),
  apply_window_from date,
  apply_window_to date,
  apply_window_precision text,
  apply_window_words jsonb check (is_local_text(apply_window_words)),
  cost_cents bigint,
  cost_currency text,
  cost_note jsonb check (is_local_text(cost_note)),
  payment text,
  online_url text,
  booking_url text,
  form_url text,
  interactivity text,
  identity text,
  office jsonb check (is_local_text(office)),
  street jsonb check (is_local_text(street)),
  postal_code text,
  town text,
  hours jsonb check (is_local_text(hours)),
  phone text,
  email text,
  constraints jsonb check (is_local_text(constraints)),
  special_cases jsonb check (is_local_text(special_cases)),
  conditions jsonb check (is_local_text(conditions)),
  conditions_url text,
  rules jsonb not null default '[]' check (is_local_list(rules)),
  unit jsonb check (is_local_text(unit)),
  primary key (territory_id, id),
  foreign key (territory_id, id) references record (territory_id, id) on delete cascade deferrable initially deferred,
  check (suspension_from <= suspension_to),
  check (apply_window_from <= apply_window_to)
);

create table services_portal (
  territory_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  origin text not null,
  primary key (territory_id, id),
  unique (territory_id, body_id, origin),
  foreign key (territory_id, body_id) references territory_body (territory_id, id) on delete cascade deferrable initially deferred
);

create table services_wish (
  territory_id uuid not null,
  id uuid not null,
  said_on date not null,
  asked text not null check (length(asked) between 1 and 300),
  wanted text check (length(wanted) <= 1000),
  body_id uuid,
  state text not null,
  primary key (territory_id, id),
  foreign key (territory_id, body_id) references territory_body (territory_id, id) on delete set null (body_id) deferrable initially deferred
);
create index services_wish_state on services_wish (territory_id, state, said_on);

create table services_feedback (
  territory_id uuid not null,
  id uuid not null,
  card_id uuid not null,
  said_on date not null,
  rating integer not null check (rating between 1 and 5),
  answer text,
  note text check (length(note) <= 200),
  primary key (territory_id, id),
  foreign key (territory_id, card_id) references services_card (territory_id, id) on delete cascade deferrable initially deferred
);
create index services_feedback_card on services_feedback (territory_id, card_id, said_on);

do $$
declare owned text;
begin
  foreach owned in array array['services_card', 'services_portal', 'services_wish', 'services_feedback'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy of_territory on %I using (territory_id = current_territory()) with check (territory_id = current_territory())', owned);
  end loop;
end $$;
