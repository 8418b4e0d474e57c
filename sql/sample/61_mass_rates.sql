-- A rate for each weekday from July 2025 on; the planted ones stay.
insert into exchange_rates (rate_date, base, quote, rate, source)
select
  day::date,
  'EUR',
  'USD',
  round((1.165 + 0.02 * sample.fraction(day::date - date '2000-01-01', 10)
    + 0.00003 * (day::date - date '2025-07-31'))::numeric, 8),
  'Meridian treasury table'
from generate_series(timestamp '2024-10-31', timestamp '2026-10-30', interval '1 day') as day
where extract(isodow from day) < 6
on conflict do nothing;
