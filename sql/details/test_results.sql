-- The tests that were concluded in the period, then those that were still running at its end. Only a concluded test has
-- a lift: who looks at a running one until it pleases has found nothing.
select
  title,
  variant,
  case when concluded_day <= $last_day then concluded_day end as concluded_day,
  case when concluded_day <= $last_day then control_conversions end as control_conversions,
  control_visitors,
  case when concluded_day <= $last_day then conversions end as conversions,
  visitors,
  case when concluded_day <= $last_day then lift end as lift,
  case when concluded_day <= $last_day then lift_low end as lift_low,
  case when concluded_day <= $last_day then lift_high end as lift_high
from $view.experiment_results
where started_day <= $last_day
  and (concluded_day is null or concluded_day >= $first_day)
order by case when concluded_day <= $last_day then concluded_day end nulls last, experiment_id, variant
