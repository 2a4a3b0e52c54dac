-- The foundation: territories, records, ties, the audit chain and the search table.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Words that people wrote: Italian is always there.
create function is_local_text(value jsonb) returns boolean language sql immutable parallel safe as $$
  select value is null or (jsonb_typeof(value) = 'object' and coalesce(value ->> 'it', '') <> '')
$$;

create function is_local_list(value jsonb) returns boolean language sql immutable parallel safe as $$
  select jsonb_typeof(value) = 'array'
    and not jsonb_path_exists(value, '$[*] ? (@.type() != "object" || !exists(@.it) || @.it == "")')
$$;

-- The territory of this transaction. After a transaction the setting is an empty string, hence the nullif.
create function current_territory() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('telaio.territory', true), '')::uuid
$$;

create table territory (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  title jsonb not null check (is_local_text(title)),
  owner_name jsonb check (is_local_text(owner_name)),
  headline jsonb check (is_local_text(headline)),
  description jsonb check (is_local_text(description)),
  accent text check (accent ~ '^#[0-9a-f]{6}$'),
  is_example boolean not null default false,
  licence text not null,
  accessibility_url text,
  feedback_contact text,
  digital_officer_contact text,
  data_protection_contact text,
  privacy_note jsonb check (is_local_text(privacy_note))
);

create table record (
  territory_id uuid not null references territory (id),
  id uuid not null,
  type text not null,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  hidden_at timestamptz,
  hidden_with uuid,
  title jsonb not null check (is_local_text(title)),
  summary jsonb check (is_local_text(summary)),
  owner_body_id uuid,
  is_public boolean not null default true,
  position integer,
  checked_on date,
  next_check_on date,
  source jsonb check (is_local_text(source)),
  source_note jsonb check (is_local_text(source_note)),
  primary key (territory_id, id),
  unique (territory_id, type, slug),
  unique (territory_id, type, id),
  foreign key (territory_id, owner_body_id) references record (territory_id, id) deferrable initially deferred,
  check ((hidden_at is null) = (hidden_with is null))
);
create index record_owner on record (territory_id, owner_body_id);
create index record_updated on record (territory_id, updated_at desc);

create table record_redirect (
  territory_id uuid not null,
  type text not null,
  slug text not null,
  record_id uuid not null,
  primary key (territory_id, type, slug),
  foreign key (territory_id, record_id) references record (territory_id, id) on delete cascade
);

create table record_tie (
  territory_id uuid not null,
  id uuid not null,
  relation text not null,
  from_id uuid not null,
  to_id uuid not null,
  role text,
  note jsonb check (is_local_text(note)),
  derived boolean not null default false,
  reason jsonb check (is_local_text(reason)),
  primary key (territory_id, id),
  unique nulls not distinct (territory_id, relation, from_id, to_id, role),
  foreign key (territory_id, from_id) references record (territory_id, id) on delete cascade,
  foreign key (territory_id, to_id) references record (territory_id, id) on delete cascade,
  check (from_id <> to_id),
  check (derived = (reason is not null))
);
create index record_tie_to on record_tie (territory_id, to_id);
create index record_tie_from on record_tie (territory_id, from_id);

create table territory_body (
  territory_id uuid not null,
  id uuid not null,
  kind text not null,
  town text,
  member_of_id uuid,
  istat_code text check (istat_code ~ '^\d{6}$'),
  ipa_code text,
  website text,
  contact text,
  primary key (territory_id, id),
  foreign key (territory_id, id) references record (territory_id, id) on delete cascade deferrable initially deferred,
  foreign key (territory_id, member_of_id) references territory_body (territory_id, id) deferrable initially deferred
);

-- The chain holds digests; the words live apart and can be erased without breaking it.
create table audit_entry (
  territory_id uuid not null,
  sequence bigint not null,
  at timestamptz not null,
  account_id text,
  kind text not null,
  record_ids uuid[] not null default '{}',
  payload_digest bytea not null,
  previous_digest bytea not null,
  digest bytea not null,
  primary key (territory_id, sequence)
);
create index audit_entry_records on audit_entry using gin (record_ids);

create table audit_payload (
  territory_id uuid not null,
  sequence bigint not null,
  salt bytea not null,
  payload text not null,
  primary key (territory_id, sequence),
  foreign key (territory_id, sequence) references audit_entry (territory_id, sequence)
);

-- Only what is public, and without row-level security: see docs/decisions on search.
create text search configuration telaio_it (copy = italian);
alter text search configuration telaio_it alter mapping for hword, hword_part, word with unaccent, italian_stem;
create text search configuration telaio_en (copy = english);
alter text search configuration telaio_en alter mapping for hword, hword_part, word with unaccent, english_stem;

create table search_entry (
  territory_id uuid not null,
  record_id uuid not null,
  type text not null,
  slug text not null,
  title jsonb not null,
  summary jsonb,
  body jsonb not null,
  terms_it tsvector not null,
  terms_en tsvector not null,
  primary key (territory_id, record_id)
);
create index search_entry_it on search_entry using gin (terms_it);
create index search_entry_en on search_entry using gin (terms_en);

create function search_query(configuration regconfig, words text) returns tsquery language sql stable as $$
  select to_tsquery(configuration, coalesce(string_agg(quote_literal(word) || ':*', ' & '), ''))
  from regexp_split_to_table(regexp_replace(words, '[^[:alnum:]]+', ' ', 'g'), ' ') as word
  where word <> ''
$$;

do $$
declare owned text;
begin
  foreach owned in array array['record', 'record_redirect', 'record_tie', 'territory_body', 'audit_entry', 'audit_payload'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy of_territory on %I using (territory_id = current_territory()) with check (territory_id = current_territory())', owned);
  end loop;
end $$;
