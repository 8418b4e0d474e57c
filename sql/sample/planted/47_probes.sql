-- The executive surface in October 2026, counted in New York: 744 hours of 3,600 seconds, of which 1,200 and 1,032
-- were down. 2,676,168 of 2,678,400 seconds up.
insert into probe_results (service_name, probed_from, up_seconds, checked_seconds, requests, errors, response_ms_sum)
select
  'executive-surface',
  probed_from,
  case probed_from
    when timestamptz '2026-10-07 15:00+00' then 2400
    when timestamptz '2026-10-21 09:00+00' then 2568
    else 3600
  end,
  3600,
  200,
  case probed_from when timestamptz '2026-10-07 15:00+00' then 62 else 0 end,
  200 * 180.000
from generate_series(timestamptz '2026-10-01 04:00+00', timestamptz '2026-11-01 03:00+00', interval '1 hour')
  as probed_from;
