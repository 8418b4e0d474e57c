-- What people are told of at once, and from when on a schedule counts.

-- One row a move and reader: in which mail they hear of it. It is written before the mail leaves, and never changes: what
-- failed or was killed on the way is sent again with the same moves in it.
create table alert_letters (
  transition_id  bigint not null references alert_transitions,
  recipient      text not null check (recipient = lower(recipient)),
  letter_key     text not null,
  decided_at     timestamptz not null,
  primary key (transition_id, recipient)
);

comment on column alert_letters.letter_key is 'what the ledger of deliveries calls the mail: alert/17/42, or alerts/42 where it tells of several';

create index alert_letters_by_key on alert_letters (letter_key);
create index alert_letters_by_time on alert_letters (decided_at);

insert into alert_letters(transition_id, recipient, letter_key, decided_at)
select transition_id, recipient, run_key, decided_at
from alert_transitions
join deliveries on run_key = 'alert/' || alert_id || '/' || transition_id;

-- One row a schedule and tenant: from when on every period is owed, made or missed. The window before the first time that a
-- scheduler saw the two is in it.
create table schedule_starts (
  schedule     text not null,
  tenant_id    text not null,
  counts_from  timestamptz not null,
  primary key (schedule, tenant_id)
);

-- Whether the owner of the schedule has heard that the period was missed.
alter table due_periods add column told_at timestamptz;
update due_periods set told_at = now() where state = 'missed';
create index due_periods_missed on due_periods (fire_at) where state = 'missed' and told_at is null;
