-- Months, a week and a day whose every message is counted by hand. What is left of sent after delivered and bounced was
-- deferred. Messages go out on weekdays from 10:00 to 16:00 of the tenant's own clock and all that follows happens
-- within three hours, so that they lie on one day in New York too; never on the first day of a month.
create table sample.planted_counts (
  slice_no int, tenant_id text, first_day date, last_day date, campaign_id bigint, domain_id bigint,
  sent int, delivered int, bounced_hard int, bounced_soft int,
  opened int, clicked int, replied int, complained int, unsubscribed int
);

insert into sample.planted_counts values
  -- February 2026, everybody
  (1, 'tn-aurora', '2026-02-01', '2026-02-28', 1001, 110, 4300, 4200, 52, 23, 1060, 180, 35, 2, 9),
  (2, 'tn-aurora', '2026-02-01', '2026-02-28', 1002, 111, 2900, 2834, 36, 14, 700, 110, 22, 1, 6),
  (3, 'tn-brightwater', '2026-02-01', '2026-02-28', 2001, 120, 2400, 2352, 27, 9, 590, 95, 20, 1, 5),
  (4, 'tn-castellan', '2026-02-01', '2026-02-28', 3001, 130, 3000, 2920, 48, 18, 720, 120, 24, 3, 8),
  (5, 'tn-dijkstra', '2026-02-01', '2026-02-28', 4001, 140, 2100, 2058, 22, 11, 525, 84, 19, 1, 4),
  (6, 'tn-escape', '2026-02-01', '2026-02-28', 5001, 150, 240, 235, 3, 1, 60, 10, 2, 0, 1),
  (7, 'tn-foxglove', '2026-02-01', '2026-02-28', 6001, 160, 1300, 1274, 14, 6, 320, 52, 11, 1, 3),
  (8, 'tn-garnet', '2026-02-01', '2026-02-28', 7001, 170, 960, 940, 10, 5, 236, 38, 8, 0, 2),
  -- Brightwater's yearly recall: exactly five per cent bounced
  (9, 'tn-brightwater', '2026-03-01', '2026-03-31', 2005, 120, 20000, 18940, 760, 250, 4900, 800, 160, 19, 150),
  (10, 'tn-brightwater', '2026-03-01', '2026-03-31', 2001, 121, 4080, 3866, 143, 51, 1010, 170, 30, 4, 32),
  -- Castellan in trouble
  (11, 'tn-castellan', '2026-09-01', '2026-09-30', 3001, 130, 2400, 2160, 171, 57, 480, 60, 9, 24, 14),
  (12, 'tn-castellan', '2026-09-01', '2026-09-30', 3002, 131, 1200, 1080, 86, 28, 240, 30, 5, 12, 7),
  (13, 'tn-castellan', '2026-10-01', '2026-10-31', 3001, 130, 2800, 2450, 243, 91, 500, 60, 8, 33, 16),
  (14, 'tn-castellan', '2026-10-01', '2026-10-31', 3002, 131, 1200, 1070, 99, 23, 215, 25, 4, 11, 6),
  -- a whole quarter with February above, and a month without a single message
  (15, 'tn-escape', '2026-01-01', '2026-01-31', 5001, 150, 250, 245, 3, 1, 61, 9, 1, 0, 2),
  (16, 'tn-escape', '2026-03-01', '2026-03-31', 5001, 150, 260, 254, 3, 2, 64, 11, 3, 1, 1),
  (17, 'tn-escape', '2026-05-01', '2026-05-31', 5001, 150, 0, 0, 0, 0, 0, 0, 0, 0, 0),
  -- a month in Tokyo, an ISO week, a day
  (18, 'tn-himari', '2026-10-01', '2026-10-31', 8001, 180, 310, 304, 3, 1, 90, 15, 6, 0, 1),
  (19, 'tn-garnet', '2026-03-02', '2026-03-08', 7001, 170, 240, 236, 2, 1, 58, 9, 2, 0, 1),
  (20, 'tn-aurora', '2026-10-30', '2026-10-30', 1001, 110, 380, 372, 4, 2, 96, 15, 3, 0, 1);

insert into sample.planted_slices (tenant_id, first_day, last_day)
select distinct tenant_id, first_day, last_day from sample.planted_counts;

-- Message 1 to sent of each line; a shuffle by a prime decides what happened to which.
with messages as (
  select
    counts.*,
    (message_no::bigint * 7919) % counts.sent as lot,
    90000000000000 + counts.slice_no * 10000000::bigint + message_no * 10 as first_id,
    'p' || counts.slice_no || '-' || message_no || '@planted.example' as recipient_email,
    (weekdays.days[1 + (message_no - 1) * cardinality(weekdays.days) / counts.sent]
        + interval '10 hours' + (message_no * 37 % 360) * interval '1 minute')
      at time zone tenant_config.ui_timezone as sent_at
  from sample.planted_counts as counts
  join tenant_config on tenant_config.tenant_id = counts.tenant_id
  cross join lateral (
    select array_agg(day order by day) as days
    from generate_series(counts.first_day::timestamp, counts.last_day::timestamp, interval '1 day') as day
    where extract(isodow from day) < 6 and extract(day from day) > 1
  ) as weekdays
  cross join lateral generate_series(1, counts.sent) as message_no
)

insert into email_events
  (id, campaign_id, domain_id, recipient_email, status, bounce_type, event_timestamp, recorded_at)
select
  first_id + kind_no,
  campaign_id,
  domain_id,
  recipient_email,
  status,
  bounce_type,
  sent_at + later,
  sent_at + later + interval '20 seconds'
from messages
cross join lateral (values
  (0, 'sent', null, 0, sent, interval '0 seconds'),
  (1, 'delivered', null, 0, delivered, interval '5 seconds'),
  (2, 'bounced', 'hard', delivered, delivered + bounced_hard, interval '15 seconds'),
  (3, 'bounced', 'soft', delivered + bounced_hard, delivered + bounced_hard + bounced_soft, interval '30 minutes'),
  (4, 'opened', null, 0, opened, interval '1 hour'),
  (5, 'clicked', null, 0, clicked, interval '61 minutes'),
  (6, 'replied', null, 0, replied, interval '2 hours'),
  (7, 'complained', null, delivered - complained, delivered, interval '3 hours'),
  (8, 'unsubscribed', null, delivered - complained - unsubscribed, delivered - complained, interval '90 minutes')
) as outcome (kind_no, status, bounce_type, from_lot, to_lot, later)
where lot >= from_lot and lot < to_lot;

-- Around midnight: the same moment, another month. Each message was delivered within the minute.
insert into email_events (id, campaign_id, domain_id, recipient_email, status, event_timestamp, recorded_at)
select
  91000000000000 + batch.no * 1000000 + message_no * 10 + outcome.kind_no,
  batch.campaign_id,
  batch.domain_id,
  'm' || batch.no || '-' || message_no || '@planted.example',
  outcome.status,
  batch.sent_at + outcome.later,
  batch.sent_at + outcome.later + interval '20 seconds'
from (values
  (1, 4005, 140, 60, timestamptz '2026-01-31 23:30+00'),  -- February in Amsterdam, January in New York
  (2, 4005, 141, 25, timestamptz '2026-02-28 23:30+00'),  -- March in Amsterdam, February in New York
  (3, 8001, 180, 40, timestamptz '2026-10-01 01:00+00')   -- October in Tokyo, September in New York
) as batch (no, campaign_id, domain_id, message_count, sent_at)
cross join lateral generate_series(1, batch.message_count) as message_no
cross join (values (0, 'sent', interval '0 seconds'), (1, 'delivered', interval '40 seconds'))
  as outcome (kind_no, status, later);
