-- Areas: the places that figures and services are about. A body may govern one.
create table territory_area (
  territory_id uuid not null,
  id uuid not null,
  kind text not null,
  code text,
  part_of_id uuid,
  description jsonb check (is_local_text(description)),
  boundary jsonb check (jsonb_typeof(boundary) = 'object'),
  primary key (territory_id, id),
  foreign key (territory_id, id) references record (territory_id, id) on delete cascade deferrable initially deferred,
  foreign key (territory_id, part_of_id) references territory_area (territory_id, id) deferrable initially deferred,
  check (part_of_id <> id)
);
create index territory_area_part_of on territory_area (territory_id, part_of_id);

alter table territory_area enable row level security;
alter table territory_area force row level security;
create policy of_territory on territory_area
  using (territory_id = current_territory()) with check (territory_id = current_territory());

alter table territory_body add column area_id uuid;
alter table territory_body add foreign key (territory_id, area_id)
  references territory_area (territory_id, id) deferrable initially deferred;
create index territory_body_area on territory_body (territory_id, area_id);
