-- How well the platform runs, from August 2025 on. All of it is planted: plain arithmetic on days, nothing drawn.
-- On 30 and 31 October 2026 events come late (alert 933), and the three tables that know of it say so.
insert into latency_histogram (service_name, waited_for, day_start, waited_up_to_ms, measurements)
select step.service_name, step.waited_for, day at time zone 'America/New_York', step.up_to_ms, step.measurements
from generate_series(timestamp '2025-08-01', timestamp '2026-11-01', interval '1 day') as day
cross join (values
  -- 4,800 a day, 97 % within 500 ms
  ('executive-surface', 'request', 100, 1440), ('executive-surface', 'request', 200, 2160),
  ('executive-surface', 'request', 300, 720), ('executive-surface', 'request', 500, 336),
  ('executive-surface', 'request', 1000, 96), ('executive-surface', 'request', 2500, 48),
  -- 57,600 a day, 97 % within 200 ms
  ('sending-api', 'request', 50, 23040), ('sending-api', 'request', 100, 25920), ('sending-api', 'request', 200, 6912),
  ('sending-api', 'request', 500, 1440), ('sending-api', 'request', 1000, 288),
  -- 124,800 a day, 97 % within 100 ms
  ('event-ingest', 'request', 50, 99840), ('event-ingest', 'request', 100, 21216), ('event-ingest', 'request', 200, 3744),
  -- 900 a day, the rest below
  ('executive-api', 'request', 50, 360), ('executive-api', 'request', 100, 360),
  -- 25 a day, 24 of them within 3 seconds
  ('executive-surface', 'manual_refresh', 2000, 20), ('executive-surface', 'manual_refresh', 3000, 4),
  ('executive-surface', 'manual_refresh', 4600, 1),
  -- 40 a day, half of them within a second, the rest below
  ('executive-surface', 'page_load', 1000, 20),
  -- 300 a day, 96 % within a second
  ('executive-surface', 'live_update', 500, 240), ('executive-surface', 'live_update', 1000, 48),
  ('executive-surface', 'live_update', 2000, 6), ('executive-surface', 'live_update', 3000, 5),
  ('executive-surface', 'live_update', 4800, 1)
) as step (service_name, waited_for, up_to_ms, measurements)
union all
-- The executive interface: 97 % within 200 ms until August 2026, 94 % from September on.
select 'executive-api', 'request', day at time zone 'America/New_York', step.up_to_ms,
  case when day < timestamp '2026-09-01' then step.before else step.since end
from generate_series(timestamp '2025-08-01', timestamp '2026-11-01', interval '1 day') as day
cross join (values (150, 108, 81), (200, 45, 45), (300, 27, 54)) as step (up_to_ms, before, since)
union all
-- Loads of the first page: 38 of 40 within 2 seconds until May 2026, 36 from June on, when the overview grew.
select 'executive-surface', 'page_load', day at time zone 'America/New_York', step.up_to_ms,
  case when day < timestamp '2026-06-01' then step.before else step.since end
from generate_series(timestamp '2025-08-01', timestamp '2026-11-01', interval '1 day') as day
cross join (values (2000, 18, 16), (3000, 1, 3), (4200, 1, 1)) as step (up_to_ms, before, since)
union all
-- Twenty updates of two hours on each of the two bad days.
select 'executive-surface', 'live_update', day at time zone 'America/New_York', 7200000, 20
from (values (timestamp '2026-10-30'), (timestamp '2026-10-31')) as late (day);

-- Cores and gigabytes in use, of 8, 32 and 500, once a day at noon. October 2026, in percent of each host h:
-- processors 50 + 3 h (and one day two more, one day two less), memory 66 + 2 h, storage 68 + 2 h, 12 more on host 2.
insert into resource_usage_events (vps_instance_id, resource_type, measured, current_usage, capacity)
select
  host.id, resource.kind, day + interval '17 hours',
  resource.capacity * case resource.kind
    when 'cpu' then 50 + 3 * host.id + 2 * (extract(day from day)::int % 3 - 1)
    when 'memory' then 52 + 2 * host.id + month_no
    else 40 + 2 * host.id + 2 * month_no + case host.id when 2 then 12 else 0 end
  end / 100,
  resource.capacity
from generate_series(timestamptz '2025-08-01 00:00+00', timestamptz '2026-11-01 00:00+00', interval '1 day') as day
cross join (values ('cpu', 8.000), ('memory', 32.000), ('storage', 500.000)) as resource (kind, capacity)
cross join lateral (
  select (extract(year from day)::int - 2025) * 12 + extract(month from day)::int - 8 as month_no
) as month
join vps_instances as host
  on host.created <= day::date and (host.decommissioned is null or host.decommissioned > day::date);

-- A load test in the middle of each month: 100 sessions until February 2026, 120 since, never 150.
insert into load_test_results
  (test_id, step, service_name, ran, sessions, requests, succeeded, cpu_percent, memory_percent)
select 'lt-' || to_char(month, 'YYYY-MM'), step.no, 'executive-surface', month + interval '14 days 15 hours', step.sessions,
  5000, case when step.sessions = 120 and month < timestamptz '2026-03-01' then 4700 else step.succeeded end,
  step.cpu_percent, step.memory_percent
from generate_series(timestamptz '2025-08-01 00:00+00', timestamptz '2026-10-01 00:00+00', interval '1 month') as month
cross join (values
  (1, 50, 4995, 41.00, 45.00), (2, 100, 4950, 68.00, 58.00), (3, 120, 4800, 79.50, 64.00), (4, 150, 4600, 93.00, 75.00)
) as step (no, sessions, succeeded, cpu_percent, memory_percent);

-- Providers, asked once a day at 12:00 UTC: Loop is degraded since 31 October 2026, Hostwinds was down on 30 June.
insert into provider_status_checks (provider, checked, status)
select provider, checked,
  case
    when provider = 'Loop' and checked >= timestamptz '2026-10-31 00:00+00' then 'degraded'
    when provider = 'Hostwinds' and checked::date = date '2026-06-30' then 'unavailable'
    else 'healthy'
  end
from (values ('Stripe'), ('Loop'), ('Hostwinds'), ('NileDB')) as providers (provider)
cross join generate_series(timestamptz '2025-08-01 12:00+00', timestamptz '2026-11-02 12:00+00', interval '1 day')
  as checked;

-- 6 of 12,000 events of mail are lost each day, and 1,200 more on each of the two bad days; none of 300 others.
insert into event_pipeline_counts (stream, day_start, emitted, stored)
select stream.name, day at time zone 'America/New_York', stream.emitted,
  stream.emitted - stream.lost - case when stream.lost > 0 and day >= timestamp '2026-10-30' and day < timestamp '2026-11-01'
    then 1200 else 0 end
from (values ('mail events', 12000, 6), ('business events', 300, 0)) as stream (name, emitted, lost)
cross join generate_series(timestamp '2025-08-01', timestamp '2026-11-01', interval '1 day') as day;

-- A change of settings on each weekday, an export on the 3rd, 4th and 5th of each month, one look at the log a day, and
-- twelve exports on 21 October 2026.
insert into admin_audit_log (id, creation_time, admin_user_id, action, resource_type, ip_address)
select row_number() over (order by at, action, no), at, 'admin-' || 1 + extract(day from at)::int % 3, action, resource,
  '198.51.100.7'
from (
  select day + interval '15 hours' as at, 'audit_log.read' as action, 'audit_log' as resource, 1 as no
  from generate_series(timestamptz '2025-08-01', timestamptz '2026-11-01', interval '1 day') as day
  union all
  select day + interval '16 hours', 'alert_route.updated', 'configuration', 1
  from generate_series(timestamptz '2025-08-01', timestamptz '2026-11-01', interval '1 day') as day
  where extract(isodow from day) <= 5
  union all
  select day + interval '17 hours', 'pack.exported', 'export', 1
  from generate_series(timestamptz '2025-08-01', timestamptz '2026-11-01', interval '1 day') as day
  where extract(day from day) in (3, 4, 5)
  union all
  select timestamptz '2026-10-21 18:00+00', 'tenant_list.exported', 'export', no
  from generate_series(1, 12) as no
) as actions;

-- Fifty messages a day from each address that is paid for, twenty while it warms up, none once it is burned.
insert into ip_daily_capacity (smtp_ip_address_id, capacity_day, messages)
select id, day::date, case status when 'burned' then 0 when 'warming' then 20 else 50 end
from smtp_ip_addresses
cross join generate_series(timestamp '2025-08-01', timestamp '2026-11-01', interval '1 day') as day
where created <= day::date and (released is null or released > day::date);
