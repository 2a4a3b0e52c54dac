-- Accounts are global, roles are per territory and body. Column names follow the sign-in library's model.
create table identity_account (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  is_administrator boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table identity_session (
  id text primary key,
  account_id text not null references identity_account (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table identity_credential (
  id text primary key,
  account_id text not null references identity_account (id) on delete cascade,
  provider_id text not null,
  provider_account_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table identity_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index identity_verification_identifier on identity_verification (identifier);

-- Personal access tokens: only the digest is kept.
create table identity_token (
  id uuid primary key,
  account_id text not null references identity_account (id) on delete cascade,
  name text not null,
  digest bytea not null unique,
  scopes text[] not null check (scopes <@ array['read', 'write']),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_on date
);

create table identity_grant (
  territory_id uuid not null references territory (id),
  id uuid not null,
  account_id text not null references identity_account (id) on delete cascade,
  role text not null check (role in ('steward', 'reader', 'editor')),
  body_id uuid,
  created_at timestamptz not null default now(),
  primary key (territory_id, id),
  unique nulls not distinct (territory_id, account_id, role, body_id),
  foreign key (territory_id, body_id) references territory_body (territory_id, id) on delete cascade,
  check ((role = 'editor') = (body_id is not null))
);
alter table identity_grant enable row level security;
alter table identity_grant force row level security;
create policy of_territory on identity_grant
  using (territory_id = current_territory()) with check (territory_id = current_territory());
-- An account sees its own grants across territories, and changes none there: that is how the desk lists where it may work.
create policy of_account on identity_grant for select
  using (account_id = nullif(current_setting('telaio.account', true), ''));
create index identity_grant_account on identity_grant (account_id);
