-- Addresses of cards that were tried: since when one fails and why, and whether that is beyond doubt.
create table services_link (
  territory_id uuid not null references territory (id),
  -- Longer ones do not fit into a key, and no site has them.
  address text not null check (octet_length(address) <= 2000),
  asked_at timestamptz not null,
  failing_since timestamptz,
  reason text,
  is_dead boolean not null,
  primary key (territory_id, address),
  check ((failing_since is null) = (reason is null)),
  check (failing_since is not null or not is_dead)
);

alter table services_link enable row level security;
alter table services_link force row level security;
create policy of_territory on services_link
  using (territory_id = current_territory()) with check (territory_id = current_territory());
