-- The rule says "more than 10 failed" and no time; an hour is meant here, so that it ends by itself.
select
  null as tenant_id,
  queue_name as subject,
  count(*) as value,
  min(updated_at) as since,
  max(updated_at) as newest
from inputs.job_executions
where status = 'failed'
  and updated_at >= $now - interval 1 hour
group by queue_name
