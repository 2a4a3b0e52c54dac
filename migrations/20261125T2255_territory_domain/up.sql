-- The host name at which a territory stands by itself. Two territories cannot have one.
alter table territory add column domain text
  constraint territory_domain_unique unique
  -- The form, the API and the package check more; here only what would make an address that leads elsewhere.
  constraint territory_domain_name check (domain ~ '^[a-z0-9.-]+$');
