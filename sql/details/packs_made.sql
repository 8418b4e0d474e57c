select
  pack,
  count(*) as due,
  count(*) filter (outcome = 'ready') as ready,
  count(*) filter (date_diff('second', due_at, sent_at) <= 900) as on_time,
  sum(date_diff('second', started_at, ready_at)) filter (outcome = 'ready') as seconds,
  max(date_diff('second', started_at, ready_at)) filter (outcome = 'ready') as longest,
  60 * max(minutes_allowed) as seconds_allowed
from $view.report_run_lines
where due_day between $first_day and $last_day
group by pack
order by list_position(['daily', 'weekly', 'monthly', 'quarterly', 'annual', 'board', 'deck'], pack)
