-- Alerts: where each stands now, how it came there, and who is still to be told.

-- One row a rule, tenant and subject, ever: what is found again is the same alert.
--   open          found, and nobody has said that they see to it
--   escalated     became graver, or was left alone for too long
--   acknowledged  somebody sees to it; it is not over
--   resolved      over: no longer found, or ended by a person
-- Which event leads from which state to which, the program's table says (Lifecycle); each move is a row of
-- alert_transitions.
create table alerts (
  alert_id     bigint generated always as identity primary key,
  rule         text not null,
  tenant_id    text not null,
  subject      text not null,
  state        text not null check (state in ('open', 'escalated', 'acknowledged', 'resolved')),
  severity     text not null check (severity in ('critical', 'high', 'medium', 'low')),
  category     text not null,
  title        text not null,
  impact       text not null,
  action       text not null,
  owner_role   text not null,
  alert_value  numeric not null,
  since        timestamptz not null,
  newest       timestamptz not null,
  opened_at    timestamptz not null,
  found_at     timestamptz not null,
  told_at      timestamptz not null,
  first_action_at  timestamptz,
  resolved_at  timestamptz,
  moves        integer not null default 1,
  unique (rule, tenant_id, subject),
  check ((state = 'resolved') = (resolved_at is not null))
);

comment on column alerts.severity is 'the gravest since it opened';
comment on column alerts.newest is 'the newest row of the source that shows it; after its end only a newer one opens it again';
comment on column alerts.moves is 'how many rows of alert_transitions it has; two programs never move it from the same place';

create index alerts_active on alerts (rule) where state <> 'resolved';

create table alert_transitions (
  transition_id  bigint generated always as identity primary key,
  alert_id       bigint not null references alerts,
  at             timestamptz not null,
  actor          text not null,
  event          text not null
                 check (event in ('opened', 'repeated', 'escalated', 'acknowledged', 'resolved', 'reopened')),
  from_state     text not null,
  to_state       text not null,
  severity       text not null,
  alert_value    numeric not null,
  note           text not null
);

create index alert_transitions_by_alert on alert_transitions (alert_id, transition_id);

create trigger alert_transitions_stay before update or delete on alert_transitions
  for each row execute function refuse_change();
create trigger alert_transitions_are_not_emptied before truncate on alert_transitions
  execute function refuse_change();

-- One row a transition that people are to be told of, written with it; settled once every message has an end.
create table alert_notices (
  transition_id  bigint primary key references alert_transitions,
  settled_at     timestamptz
);

create index alert_notices_to_send on alert_notices (transition_id) where settled_at is null;
