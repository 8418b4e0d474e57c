-- Periods that are closed, and figures that are no longer what they were when they were sent.

-- What a run's figures were made of, so that they can be made again.
alter table runs
  add column landing_state text not null default '',
  add column definitions text not null default '';

-- One row a period of an edition that somebody has closed. A period is closed once and for all.
create table closed_periods (
  tenant_id  text not null,
  period     text not null,
  closed_at  timestamptz not null,
  closed_by  text not null,
  primary key (tenant_id, period)
);

-- The packs whose figures are those of record: the newest of each kind, cut and language when the period was closed.
create table closed_packs (
  run_key    text primary key references runs,
  tenant_id  text not null,
  period     text not null,
  seal       text not null,
  foreign key (tenant_id, period) references closed_periods
);

-- One row a figure that is otherwise than in a pack that was sent. Values as they are printed.
--   basis    the pack that was sent
--   told_in  the pack that says so; empty where the period is closed and nobody has asked for a correction
create table restatements (
  restatement_id  bigint generated always as identity primary key,
  tenant_id       text not null,
  basis           text not null references runs,
  told_in         text not null,
  kpi             text not null,
  period          text not null,
  label           text not null,
  was_value       numeric,
  was_text        text not null,
  now_value       numeric,
  now_text        text not null,
  causes          jsonb not null,
  is_material     boolean not null,
  is_closed       boolean not null,
  why             text not null default '',
  found_at        timestamptz not null
);

create unique index restatements_once
  on restatements (basis, told_in, kpi, period, was_text, now_text);

create trigger closed_periods_stay before update or delete on closed_periods
  for each row execute function refuse_change();
create trigger closed_periods_are_not_emptied before truncate on closed_periods
  execute function refuse_change();
create trigger closed_packs_stay before update or delete on closed_packs
  for each row execute function refuse_change();
create trigger closed_packs_are_not_emptied before truncate on closed_packs
  execute function refuse_change();
create trigger restatements_stay before update or delete on restatements
  for each row execute function refuse_change();
create trigger restatements_are_not_emptied before truncate on restatements
  execute function refuse_change();
