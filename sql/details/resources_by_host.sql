select
  host_name,
  resource_kind,
  sum(used_sum) as used_sum,
  sum(capacity_sum) as capacity_sum,
  max(used_percent_peak) * 0.01 as peak_use
from $view.resource_daily
where day between $first_day and $last_day
group by host_name, resource_kind
order by max(used_percent_peak) desc, host_name, resource_kind
