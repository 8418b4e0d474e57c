select
  null as tenant_id,
  finding_id as subject,
  1 as value,
  opened_at as since,
  opened_at as newest
from inputs.findings
where severity in ('critical', 'high')
  and opened_at <= $now
  and resolved_at is null
