with
  jobs as (
    select *, ended_day is not null and ended_day between $first_day and $last_day as ended_now
    from $view.job_lines
    where queued_day <= $last_day
  )

select
  queue_name,
  count(*) filter (ended_now and status in ('completed', 'failed')) as finished,
  count(*) filter (ended_now and status = 'completed') as completed,
  count(*) filter (ended_now and status = 'failed') as failed,
  count(*) filter (left_queue_day is null or left_queue_day > $last_day) as waiting,
  sum(run_ms) filter (ended_now) * 0.001 as run_seconds,
  count(run_ms) filter (ended_now) as ran,
  max(allowed_ms) // 1000 as allowed_seconds
from jobs
group by queue_name
order by waiting desc, queue_name
