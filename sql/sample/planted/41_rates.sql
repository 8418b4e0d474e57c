-- What one euro bought, on the days that the hand-computed figures lean on. February 2026: one rate for each week;
-- its first day is a Sunday, so that the rate of Friday, 30 January, holds for it.
insert into exchange_rates (rate_date, base, quote, rate, source)
select day::date, 'EUR', 'USD', week.rate, 'Meridian treasury table'
from (values
  (date '2026-01-30', date '2026-01-30', 1.16000000),
  (date '2026-02-02', date '2026-02-06', 1.17250000),
  (date '2026-02-09', date '2026-02-13', 1.18750000),
  (date '2026-02-16', date '2026-02-20', 1.20000000),
  (date '2026-02-23', date '2026-02-27', 1.17500000),
  (date '2026-09-01', date '2026-09-01', 1.17250000),
  (date '2026-09-30', date '2026-09-30', 1.18400000),
  (date '2026-10-01', date '2026-10-01', 1.18650000)
) as week (first_day, last_day, rate)
cross join generate_series(week.first_day::timestamp, week.last_day::timestamp, interval '1 day') as day;
