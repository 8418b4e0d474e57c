with
  steps as (
    select step, step_number, cast(sum(people) as bigint) as people
    from $view.funnel_weeks
    where week_day between $first_day and $last_day
    group by step, step_number
  ),

  transitions as (
    select step, step_number, people,
      lag(people) over in_order as people_before,
      first_value(people) over in_order as visitors
    from steps
    window in_order as (order by step_number)
  )

select step, people_before, people, visitors
from transitions
where step_number > 1
order by step_number
