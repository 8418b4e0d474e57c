-- Queues and their jobs. Each day 24 jobs, 20 minutes apart from 09:20 UTC on: 8 send, 6 process mail, 4 take web hooks,
-- 3 bounces, 2 warm up, 1 aggregates. They run 5 % longer in each next month of four; October runs 10 % longer.
insert into job_queues (name, sla_seconds, is_active, activated, deactivated) values
  ('email-sending', 60, true, '2025-01-06 15:00+00', null),
  ('email:processing', 300, true, '2025-01-06 15:00+00', null),
  ('webhook:process', 60, true, '2025-01-06 15:00+00', null),
  ('bounce:process', 300, true, '2025-01-06 15:00+00', null),
  ('warmup:process', 900, true, '2025-01-06 15:00+00', null),
  ('analytics:daily-aggregate', 1800, true, '2025-01-06 15:00+00', null),
  ('analytics:campaign-aggregate', null, false, '2025-01-06 15:00+00', '2026-04-01 16:00+00');

-- Every 97th job counted from 1 January 2025 fails after three attempts: eight of October 2026's 744.
insert into jobs
  (id, queue_name, status, attempt_count, queued, started_at, completed_at, failed_at, updated)
select
  no, kind.queue_name,
  case when no % 97 = 0 then 'failed' else 'completed' end,
  case when no % 97 = 0 then 3 else 1 end,
  queued, queued + interval '3 seconds',
  case when no % 97 > 0 then ended end,
  case when no % 97 = 0 then ended end,
  ended
from generate_series(timestamptz '2025-08-01 00:00+00', timestamptz '2026-11-01 00:00+00', interval '1 day') as day
cross join generate_series(1, 24) as n
join (values
  (1, 8, 'email-sending', 40), (9, 14, 'email:processing', 90), (15, 18, 'webhook:process', 5),
  (19, 21, 'bounce:process', 12), (22, 23, 'warmup:process', 240), (24, 24, 'analytics:daily-aggregate', 1500)
) as kind (first_n, last_n, queue_name, seconds) on n between kind.first_n and kind.last_n
cross join lateral (
  select
    (day::date - date '2025-01-01') * 24 + n as no,
    day + interval '9 hours' + n * interval '20 minutes' as queued
) as job
cross join lateral (
  select queued + interval '3 seconds'
    + interval '1 millisecond' * kind.seconds * 10 * (100 + 5 * (extract(month from day)::int % 4)) as ended
) as run;

-- At the end of each month some jobs still wait, and the next morning's take their place; none in October 2026.
insert into jobs (id, queue_name, status, attempt_count, queued, completed_at, updated)
select
  900000 + extract(epoch from month)::bigint / 86400 * 100 + n, 'warmup:process', 'cancelled', 0,
  month + interval '1 month' - interval '2 hours', month + interval '1 month' + interval '10 hours',
  month + interval '1 month' + interval '10 hours'
from generate_series(timestamptz '2025-08-01 00:00+00', timestamptz '2026-09-01 00:00+00', interval '1 month') as month
cross join generate_series(1, 10 + extract(month from month)::int * 7 % 30) as n;

-- 30 October 2026: web hooks pile up. Six fail after half a minute each, 130 wait; 40 of these run on 1 November.
insert into jobs
  (id, queue_name, status, attempt_count, queued, started_at, completed_at, failed_at, updated)
select 990000 + n, 'webhook:process', 'failed', 5, timestamptz '2026-10-30 12:00+00' + n * interval '1 minute', started,
  null::timestamptz, started + interval '30 seconds', started + interval '30 seconds'
from generate_series(1, 6) as n
cross join lateral (select timestamptz '2026-10-30 13:00+00' + n * interval '1 minute' as started) as run
union all
select 990100 + n, 'webhook:process', case when n <= 40 then 'completed' else 'queued' end, case when n <= 40 then 1 else 0 end,
  timestamptz '2026-10-30 11:00+00' + n * interval '2 minutes', started, started + interval '6 seconds', null,
  coalesce(started + interval '6 seconds', timestamptz '2026-10-30 11:00+00' + n * interval '2 minutes')
from generate_series(1, 130) as n
cross join lateral (
  select case when n <= 40 then timestamptz '2026-11-01 14:00+00' + n * interval '1 minute' end as started
) as run;
