-- Found and made in the period; what was found by its end and not made by then is left to make. One amount that no rate
-- converts leaves its sum unknown.
with
  savings as (
    select category, savings_amount,
      identified_day between $first_day and $last_day as is_found,
      coalesce(implemented_day between $first_day and $last_day, false) as is_made,
      implemented_day is null or implemented_day > $last_day as is_left
    from $view.saving_lines
    where identified_day <= $last_day
  )

select
  category,
  case when bool_and(savings_amount is not null or not is_found)
    then coalesce(sum(savings_amount) filter (is_found), 0) end as identified,
  case when bool_and(savings_amount is not null or not is_made)
    then coalesce(sum(savings_amount) filter (is_made), 0) end as implemented,
  case when bool_and(savings_amount is not null or not is_left)
    then coalesce(sum(savings_amount) filter (is_left), 0) end as left_to_make
from savings
group by category
order by left_to_make desc nulls last, category
