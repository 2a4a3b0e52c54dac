-- Work in the background: what is waiting to be done, and what came of it. Of the installation, not of a territory:
-- whoever works it off must see what waits in all of them.
create table job_task (
  id uuid primary key,
  kind text not null check (kind in ('job', 'event', 'listener')),
  name text not null,
  territory_id uuid references territory (id) on delete cascade,
  payload jsonb not null default '{}',
  -- The moment for which a scheduled round stands: there is one task of it, whoever wrote it first.
  round timestamptz,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
  attempts integer not null default 0,
  error text,
  created_at timestamptz not null,
  due_at timestamptz not null,
  tried_at timestamptz,
  check ((state = 'failed') <= (error is not null))
);
create unique index job_task_round on job_task (name, round) where round is not null;
create index job_task_due on job_task (due_at, id) where state = 'waiting';
create index job_task_name on job_task (name, created_at);
