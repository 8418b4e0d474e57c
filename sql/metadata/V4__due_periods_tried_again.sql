-- A due period that failed, or whose data were not complete yet, is tried again until the schedule's window ends.
--   skipped  the data were not complete and the schedule says skip
alter table due_periods
  add column turn             smallint not null default 0,
  add column attempts         integer not null default 0,
  add column next_attempt_at  timestamptz not null default '-infinity',
  add column give_up_at       timestamptz not null default 'infinity',
  drop constraint due_periods_state_check,
  add constraint due_periods_state_check
    check (state in ('due', 'running', 'done', 'skipped', 'failed', 'missed'));

comment on column due_periods.turn is 'among those due at one moment: refresh before daily before weekly before monthly';
