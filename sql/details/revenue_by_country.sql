with
  months as (
    select max(day) as month_end
    from $view.country_balances
    where day <= $last_day
  ),

  countries as (
    select country_balances.country_code, count(*) as customers,
      case when bool_and(country_balances.is_known) then sum(country_balances.mrr) end as mrr
    from $view.country_balances as country_balances
    cross join months
    where country_balances.day = months.month_end
      and country_balances.movement in ('new', 'stayed', 'returned')
    group by country_balances.country_code
  ),

  total as (
    select case when count(*) = count(mrr) then sum(mrr) end as mrr_of_all
    from countries
  )

select countries.country_code, countries.customers, countries.mrr, total.mrr_of_all
from countries
cross join total
order by countries.mrr desc nulls last, countries.country_code
