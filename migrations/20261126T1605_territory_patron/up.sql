-- The day of the patron saint, on which the offices of a municipality are closed: month and day.
alter table territory_body add column patron_day text check (patron_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$');
