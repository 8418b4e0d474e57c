-- What stood open at the end of the period, and what was implemented in it.
select saving_id, tenant_id, category, savings_amount, identified_day,
  case when implemented_day <= $last_day then implemented_day end as implemented_day
from $view.saving_lines
where identified_day <= $last_day
  and (implemented_day is null or implemented_day >= $first_day)
order by savings_amount desc nulls last, saving_id
