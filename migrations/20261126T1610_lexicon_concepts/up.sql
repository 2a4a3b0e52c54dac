-- What a territory adds to the civic lexicon that all share.
create table lexicon_concept (
  territory_id uuid not null,
  id uuid not null,
  service_type text,
  words jsonb not null default '[]' check (is_local_list(words)),
  primary key (territory_id, id),
  foreign key (territory_id, id) references record (territory_id, id) on delete cascade deferrable initially deferred
);
alter table lexicon_concept enable row level security;
alter table lexicon_concept force row level security;
create policy of_territory on lexicon_concept using (territory_id = current_territory()) with check (territory_id = current_territory());
