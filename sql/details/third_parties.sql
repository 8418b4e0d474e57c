select provider_name, status, checked_day
from $view.provider_states
where checked_day <= $last_day
  and (next_day is null or next_day > $last_day)
order by status_rank desc, provider_name
