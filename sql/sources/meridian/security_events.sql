select
  id::text as event_id,
  severity::text as severity,
  title::text as title,
  raised_at,
  confirmed_at,
  closed_at
from security_register
