-- Vouched for: only resolved_at ends an alert; is_resolved without a time, or read by somebody, does not.
select
  id::text as alert_id,
  tenant_id::text as tenant_id,
  (details ->> 'category')::text as category,
  severity::text as severity,
  (event_type = 'incident_opened') as is_incident,
  description::text as title,
  (details ->> 'impact')::text as impact,
  (details ->> 'recommended_action')::text as recommended_action,
  (details ->> 'owner_role')::text as owner_role,
  created_at as opened_at,
  resolved_at
from admin_system_events
