select
  service_name,
  cast(sum(up_seconds) as bigint) as up_seconds,
  cast(sum(checked_seconds) as bigint) as checked_seconds,
  cast(sum(checked_seconds) - sum(up_seconds) as bigint) as down_seconds,
  cast(sum(requests) as bigint) as requests,
  cast(sum(errors) as bigint) as errors,
  sum(response_ms_sum) as response_ms_sum
from $view.service_daily
where day between $first_day and $last_day
group by service_name
order by service_name
