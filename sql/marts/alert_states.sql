select
  edition.tenant_id,
  alerts.alert_id,
  alerts.category,
  alerts.severity,
  alerts.is_incident,
  alerts.title,
  alerts.impact,
  alerts.recommended_action,
  alerts.owner_role,
  alerts.occurred_at,
  alerts.opened_at,
  alerts.first_action_at,
  alerts.resolved_at,
  alerts.is_confirmed,
  cast(alerts.opened_at at time zone edition.zone as date) as tenant_opened_day,
  cast(alerts.opened_at at time zone edition.platform_zone as date) as platform_opened_day,
  cast(alerts.resolved_at at time zone edition.zone as date) as tenant_resolved_day,
  cast(alerts.resolved_at at time zone edition.platform_zone as date) as platform_resolved_day
from inputs.alerts as alerts
cross join edition
