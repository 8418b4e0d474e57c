with
  allowances as (
    select queue_name, allowed_seconds
    from inputs.job_queues
  )

select
  edition.tenant_id,
  jobs.job_id,
  jobs.queue_name,
  jobs.status,
  jobs.attempts,
  jobs.queued_at,
  date_diff('millisecond', jobs.started_at, jobs.ended_at) as run_ms,
  case when jobs.started_at is not null and jobs.ended_at is not null then allowances.allowed_seconds * 1000 end
    as allowed_ms,
  cast(jobs.queued_at at time zone edition.platform_zone as date) as tenant_queued_day,
  cast(jobs.queued_at at time zone edition.platform_zone as date) as platform_queued_day,
  cast(coalesce(jobs.started_at, jobs.ended_at) at time zone edition.platform_zone as date) as tenant_left_queue_day,
  cast(coalesce(jobs.started_at, jobs.ended_at) at time zone edition.platform_zone as date) as platform_left_queue_day,
  cast(jobs.ended_at at time zone edition.platform_zone as date) as tenant_ended_day,
  cast(jobs.ended_at at time zone edition.platform_zone as date) as platform_ended_day
from inputs.job_executions as jobs
cross join edition
left join allowances on allowances.queue_name = jobs.queue_name
