-- Files that people bring, what became of each, and what an import changed, so that it can be taken back.
create table bring_file (
  territory_id uuid not null references territory (id) on delete cascade,
  id uuid not null,
  created_at timestamptz not null,
  target text not null,
  name text not null,
  bytes bytea not null,
  mapping jsonb,
  state text not null check (state in ('mapping', 'checking', 'checked', 'importing', 'done', 'cancelled', 'failed', 'undone')),
  report jsonb,
  done integer not null default 0,
  total integer not null default 0,
  error text,
  is_cancelled boolean not null default false,
  primary key (territory_id, id)
);

create table bring_change (
  territory_id uuid not null,
  file_id uuid not null,
  position integer not null,
  -- The row or record that was written, what it said before, and a mark of what it says since.
  written_id uuid not null,
  before jsonb,
  mark text not null,
  primary key (territory_id, file_id, position),
  foreign key (territory_id, file_id) references bring_file (territory_id, id) on delete cascade
);

do $$
declare owned text;
begin
  foreach owned in array array['bring_file', 'bring_change'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy of_territory on %I using (territory_id = current_territory()) with check (territory_id = current_territory())', owned);
  end loop;
end $$;

-- The municipalities of Italy as ISTAT publishes them, loaded by an operator: the same for all territories.
create table bring_municipality (
  as_of date not null,
  code text not null check (code ~ '^\d{6}$'),
  name text not null,
  primary key (as_of, code)
);
