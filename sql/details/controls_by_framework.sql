select
  framework,
  count(*) as controls,
  count(*) filter (is_met) as met,
  count(*) filter (owner_role is not null and has_evidence) as covered
from $view.control_states
where from_day <= $last_day
  and (to_day is null or to_day > $last_day)
group by framework
order by framework
