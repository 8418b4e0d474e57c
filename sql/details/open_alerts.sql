select tenant_id, severity, category, title, impact, recommended_action, owner_role, opened_day
from $view.alert_states
where opened_day <= $last_day
  and (resolved_day is null or resolved_day > $last_day)
order by array_position(['critical', 'high', 'medium', 'low'], severity), opened_at, alert_id
