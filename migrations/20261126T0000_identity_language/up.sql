-- The language in which somebody last signed in: their letters come in it.
alter table identity_account add column language text check (language in ('it', 'en'));
