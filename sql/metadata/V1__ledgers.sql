-- The ledgers: what ran, what was sealed, what was sent, who did what, what is due.
-- What must never change afterwards is guarded by the database itself, whoever asks.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: write a new row that says what changed', tg_table_name;
end
$$;

-- One row a run. A run is known by its key: tenant/pack/period/cut-language/revision. The same run started twice is the
-- same row.
create table runs (
  run_key      text primary key,
  tenant_id    text not null,
  pack         text not null,
  period       text not null,
  cut          text not null,
  language     text not null,
  revision     integer not null check (revision > 0),
  state        text not null check (state in ('started', 'completed', 'failed')),
  started_at   timestamptz not null,
  ended_at     timestamptz,
  data_cut_at  timestamptz,
  seal         text,
  stations     jsonb not null default '[]',
  failure      text,
  unique (tenant_id, pack, period, cut, language, revision),
  check ((state = 'started') = (ended_at is null))
);

create index runs_by_start on runs (started_at desc);

-- One row a figure of a sealed pack, as it was sealed. Rates are fractions, money is in the edition's currency.
create table sealed_figures (
  run_key          text not null references runs,
  kpi              text not null,
  period           text not null,
  status           text not null,
  label            text not null,
  figure_value     numeric,
  numerator        numeric,
  denominator      numeric,
  verdict          text not null,
  plan_value       numeric,
  plan_version     text,
  as_of            timestamptz,
  definition_hash  text not null,
  seal             text not null,
  primary key (run_key, kpi, period)
);

create trigger sealed_figures_stay before update or delete on sealed_figures
  for each row execute function refuse_change();
create trigger sealed_figures_are_not_emptied before truncate on sealed_figures
  execute function refuse_change();

-- One row a decision to send: a pack to a recipient, once. It is written before any byte goes out.
--   pending   decided, nothing handed to the server yet
--   sending   handed to the server now; found in this state by a later run, it becomes unknown
--   accepted  the server took the message
--   refused   the server said no for good, or said "later" until the deadline
--   deferred  the server said "later"; tried again from next_attempt_at on, until give_up_at
--   unknown   the server may have taken it; a person decides, it is never sent again by itself
create table deliveries (
  delivery_id      bigint generated always as identity primary key,
  run_key          text not null,
  recipient        text not null check (recipient = lower(recipient)),
  language         text not null,
  message_id       text not null unique,
  state            text not null
                   check (state in ('pending', 'sending', 'accepted', 'refused', 'deferred', 'unknown')),
  attempts         integer not null default 0,
  decided_at       timestamptz not null,
  next_attempt_at  timestamptz not null,
  give_up_at       timestamptz not null,
  changed_at       timestamptz not null,
  server_words     text not null default '',
  unique (run_key, recipient)
);

create index deliveries_to_look_at on deliveries (state) where state <> 'accepted';

create table delivery_events (
  event_id      bigint generated always as identity primary key,
  delivery_id   bigint not null references deliveries,
  at            timestamptz not null,
  state         text not null,
  server_words  text not null
);

create index delivery_events_by_delivery on delivery_events (delivery_id, event_id);

create trigger delivery_events_stay before update or delete on delivery_events
  for each row execute function refuse_change();
create trigger delivery_events_are_not_emptied before truncate on delivery_events
  execute function refuse_change();

-- One row an act that somebody may have to answer for. tenant_id 'platform' is the company itself.
create table audit (
  audit_id   bigint generated always as identity primary key,
  at         timestamptz not null,
  actor      text not null,
  action     text not null,
  subject    text not null,
  tenant_id  text not null,
  outcome    text not null check (outcome in ('done', 'denied', 'failed')),
  detail     jsonb not null default '{}'
);

create index audit_by_time on audit (at);

create trigger audit_stays before update or delete on audit
  for each row execute function refuse_change();
create trigger audit_is_not_emptied before truncate on audit
  execute function refuse_change();

-- One row a period that a schedule owes. The timer only wakes the decision; this table makes it, once.
--   due      owed since fire_at
--   running  claimed; claimed_by is the scheduler that works on it
--   done     made and sent, or made and held as the schedule says
--   failed   tried and failed; a person looks
--   missed   found too late, after the schedule's window
create table due_periods (
  schedule    text not null,
  tenant_id   text not null,
  period      text not null,
  fire_at     timestamptz not null,
  state       text not null check (state in ('due', 'running', 'done', 'failed', 'missed')),
  claimed_by  text not null default '',
  claimed_at  timestamptz,
  ended_at    timestamptz,
  note        text not null default '',
  primary key (schedule, tenant_id, period)
);

create index due_periods_open on due_periods (fire_at) where state in ('due', 'running');
