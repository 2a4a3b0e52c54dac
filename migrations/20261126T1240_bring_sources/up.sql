-- Addresses from which a file is read again and again.
alter table bring_file add column address text;

create table bring_source (
  territory_id uuid not null references territory (id) on delete cascade,
  id uuid not null,
  created_at timestamptz not null,
  target text not null,
  address text not null,
  every text not null check (every in ('day', 'week', 'month')),
  mapping jsonb not null,
  -- The heads of the columns as they were when somebody said what they are.
  headers jsonb not null,
  digest text not null,
  good_at timestamptz not null,
  tried_at timestamptz not null,
  failing_since timestamptz,
  error text,
  primary key (territory_id, id),
  unique (territory_id, address, target),
  check ((failing_since is null) = (error is null))
);

do $$
begin
  alter table bring_source enable row level security;
  alter table bring_source force row level security;
  create policy of_territory on bring_source using (territory_id = current_territory()) with check (territory_id = current_territory());
end $$;
