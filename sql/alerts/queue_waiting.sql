select
  null as tenant_id,
  queue_name as subject,
  count(*) as value,
  min(queued_at) as since,
  $now as newest
from inputs.job_executions
where status = 'queued'
group by queue_name
