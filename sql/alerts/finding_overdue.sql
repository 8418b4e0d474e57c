select
  null as tenant_id,
  finding_id as subject,
  date_diff('day', due_on, cast($now at time zone 'UTC' as date)) as value,
  opened_at as since,
  $now as newest
from inputs.findings
where due_on < cast($now at time zone 'UTC' as date)
  and resolved_at is null
