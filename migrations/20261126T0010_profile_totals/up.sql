-- A count depends on how large its area is: a union's is not worse than its province's.
alter table profile_indicator add column is_total boolean not null default false;
