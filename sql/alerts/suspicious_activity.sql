select
  null as tenant_id,
  event_id as subject,
  1 as value,
  raised_at as since,
  raised_at as newest
from inputs.security_events
where severity in ('critical', 'high')
  and raised_at <= $now
  and confirmed_at is null
  and closed_at is null
