-- Different people on each day, added up over the days of that weekday; hours by the clock of the edition.
with
  people_hours as (
    select distinct person, used_day, used_hour, isodow(used_day) as weekday
    from $view.product_uses
    where used_day between $first_day and $last_day
  )

select
  lpad(cast(used_hour as varchar), 2, '0') || ':00' as hour,
  count(*) filter (weekday = 1) as monday,
  count(*) filter (weekday = 2) as tuesday,
  count(*) filter (weekday = 3) as wednesday,
  count(*) filter (weekday = 4) as thursday,
  count(*) filter (weekday = 5) as friday,
  count(*) filter (weekday = 6) as saturday,
  count(*) filter (weekday = 7) as sunday
from people_hours
group by used_hour
order by used_hour
