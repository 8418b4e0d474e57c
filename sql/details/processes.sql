select process, count(*) as steps, count(*) filter (automated_on <= $last_day) as automated
from $view.process_step_states
where since_on <= $last_day
  and (retired_on is null or retired_on > $last_day)
group by process
order by process
