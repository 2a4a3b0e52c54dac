-- Who gets the weekly digest of a territory: when the last one left, whether its reader switched it off, and the secret
-- of the link that does so.
create table health_digest (
  territory_id uuid not null references territory (id),
  account_id text not null references identity_account (id) on delete cascade,
  token text not null,
  is_off boolean not null default false,
  sent_week date,
  primary key (territory_id, account_id),
  unique (territory_id, token)
);

alter table health_digest enable row level security;
alter table health_digest force row level security;
create policy of_territory on health_digest
  using (territory_id = current_territory()) with check (territory_id = current_territory());
create index health_digest_account on health_digest (account_id);
