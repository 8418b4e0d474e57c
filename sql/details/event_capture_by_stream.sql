select
  stream_name,
  cast(sum(emitted) as bigint) as emitted,
  cast(sum(stored) as bigint) as stored
from $view.event_capture_daily
where day between $first_day and $last_day
group by stream_name
order by stream_name
