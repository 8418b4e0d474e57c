-- By its id: a title may say too much for a mail's subject.
select
  null as tenant_id,
  event_id as subject,
  1 as value,
  raised_at as since,
  confirmed_at as newest
from inputs.security_events
where severity in ('critical', 'high')
  and confirmed_at <= $now
  and closed_at is null
