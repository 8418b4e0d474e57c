-- Health probes of every service and hour; now and then a minute is missed, once in a while a quarter of an hour.
insert into probe_results (service_name, probed_from, up_seconds, checked_seconds, requests, errors, response_ms_sum)
select
  service.name,
  probed_from,
  3600 - case when luck < 0.0006 then 900 when luck < 0.01 then 60 else 0 end,
  3600,
  requests,
  case when luck < 0.01 then requests / 50 else 0 end,
  round((requests * service.response_ms * (0.8 + 0.4 * sample.fraction(hour_key, 22)))::numeric, 3)
from (values (1, 'executive-surface', 40, 190), (2, 'sending-api', 2400, 85), (3, 'event-ingest', 5200, 40))
  as service (no, name, requests_an_hour, response_ms)
cross join generate_series(timestamptz '2025-08-01 00:00+00', timestamptz '2026-11-02 13:00+00', interval '1 hour')
  as probed_from
cross join lateral (select service.no * 10000000 + extract(epoch from probed_from)::bigint / 3600 as hour_key) as hour
cross join lateral (
  select
    sample.fraction(hour_key, 20) as luck,
    (service.requests_an_hour * (0.5 + sample.fraction(hour_key, 21)))::bigint as requests
) as measured
on conflict do nothing;
