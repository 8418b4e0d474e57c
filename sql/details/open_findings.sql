select severity, title, owner_role, opened_day, due_on
from $view.finding_states
where opened_day <= $last_day
  and (resolved_day is null or resolved_day > $last_day)
order by array_position(['critical', 'high', 'medium', 'low'], severity), opened_day, finding_id
