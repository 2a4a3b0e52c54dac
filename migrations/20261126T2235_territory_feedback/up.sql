-- What can be answered after the stars of a page; empty: the answers of the Italian model of municipal sites.
alter table territory
  add column feedback_liked jsonb not null default '[]' check (is_local_list(feedback_liked)),
  add column feedback_disliked jsonb not null default '[]' check (is_local_list(feedback_disliked));
