-- Those due in the period, and those of before that are still not met.
select title, owner_role, due_on, case when met_on <= $last_day then met_on end as met_on
from $view.objective_lines
where due_on between $first_day and $last_day
  or (due_on < $first_day and (met_on is null or met_on >= $first_day))
order by due_on desc, title, objective_id
