-- Vouched for: only resolved_at ends an alert; is_resolved without a time, or read by somebody, does not. What a review
-- found out afterwards stands in a table of its own, for the alerts that were reviewed.
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
  event_reviews.happened_at as occurred_at,
  created_at as opened_at,
  event_reviews.first_action_at,
  resolved_at,
  event_reviews.was_true as is_confirmed
from admin_system_events
left join event_reviews on event_reviews.event_id = admin_system_events.id
