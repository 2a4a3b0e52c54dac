-- Public money can be followed by its two codes, and what was spent hangs on the line that pays it.
alter table agenda_resource
  add column cup text check (cup ~ '^[A-Z0-9]{15}$'),
  add column cig text check (cig ~ '^[A-Z0-9]{10}$');

create table agenda_expense (
  territory_id uuid not null,
  id uuid not null,
  resource_id uuid not null,
  "on" date not null,
  document text,
  amount_cents bigint not null check (amount_cents > 0),
  amount_currency text not null check (amount_currency = 'EUR'),
  note jsonb check (is_local_text(note)),
  primary key (territory_id, id),
  unique nulls not distinct (territory_id, resource_id, "on", document),
  foreign key (territory_id, resource_id) references agenda_resource (territory_id, id) on delete cascade deferrable initially deferred
);

alter table agenda_expense enable row level security;
alter table agenda_expense force row level security;
create policy of_territory on agenda_expense
  using (territory_id = current_territory()) with check (territory_id = current_territory());
