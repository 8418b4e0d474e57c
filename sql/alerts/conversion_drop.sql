-- The newest week that is over and has both ends of the way, against the week before it; from 500 visitors on in each.
with
  weeks as (
    select
      week_start,
      sum(people) filter (where step = 'visitor') as visitors,
      sum(people) filter (where step = 'paid') as paid
    from inputs.funnel_steps
    where week_start <= cast($now as date) - 7
    group by week_start
    having count(*) filter (where step = 'visitor') > 0
      and count(*) filter (where step = 'paid') > 0
  ),

  newest as (
    select * from weeks qualify row_number() over (order by week_start desc) = 1
  )

select
  null as tenant_id,
  null as subject,
  (before.paid * newest.visitors - newest.paid * before.visitors) / nullif(before.paid * newest.visitors, 0) as value,
  cast(newest.week_start as timestamptz) as since,
  cast(newest.week_start + 7 as timestamptz) as newest
from newest
join weeks as before on before.week_start = newest.week_start - 7
where newest.visitors >= 500
  and before.visitors >= 500
