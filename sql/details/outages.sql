select
  service_name,
  began_day,
  date_diff('second', began_at, coalesce(ended_at, cast($as_of as timestamptz))) as down_seconds,
  probe_seconds
from $view.outage_lines
where began_day between $first_day and $last_day
order by down_seconds desc, began_at, service_name
