select title, tenant_id, owner_role, requested_day, due_on
from $view.decision_lines
where requested_day <= $last_day
  and (decided_day is null or decided_day > $last_day)
order by due_on nulls last, requested_at, decision_id
