-- A centre without a budget has costs and no share; a centre without costs has a budget.
select
  cost_centre,
  case when bool_and(is_known) then sum(budget_amount) end as budget_amount,
  case when bool_and(is_known) then sum(actual_amount) end as actual_amount,
  case when bool_and(is_known) then sum(actual_amount - budget_amount) end as over_budget
from $view.budget_lines
where day between $first_day and $last_day
group by cost_centre
order by over_budget desc nulls last, cost_centre
