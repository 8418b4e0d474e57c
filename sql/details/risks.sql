select title, severity, owner_role, identified_on,
  case when planned_on <= $last_day then action_plan end as action_plan,
  case when planned_on <= $last_day then planned_on end as planned_on
from $view.risk_states
where identified_on <= $last_day
  and (closed_on is null or closed_on > $last_day)
order by list_position(['critical', 'high', 'medium', 'low'], severity), identified_on, risk_id
