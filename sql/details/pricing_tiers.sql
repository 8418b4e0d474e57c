-- At the last month's end of the period. Churn is of that month: customers lost from the plan, of those that were on it.
with
  months as (
    select max(day) as month_end
    from $view.plan_balances
    where day <= $last_day
  ),

  before as (
    select plan_balances.plan_name, count(*) as customers_before
    from $view.plan_balances as plan_balances
    cross join months
    where plan_balances.day = last_day(months.month_end - interval 1 month)
      and plan_balances.is_customer
    group by plan_balances.plan_name
  ),

  now as (
    select plan_balances.plan_name,
      count(*) filter (plan_balances.is_customer) as customers,
      count(*) filter (plan_balances.is_lost) as lost,
      case when bool_and(plan_balances.is_known) then sum(plan_balances.mrr) end as mrr
    from $view.plan_balances as plan_balances
    cross join months
    where plan_balances.day = months.month_end
    group by plan_balances.plan_name
  ),

  total as (
    select case when count(*) = count(mrr) then sum(mrr) end as mrr_of_all
    from now
  )

select now.plan_name, now.customers, now.mrr, total.mrr_of_all, now.lost, before.customers_before
from now
cross join total
left join before on before.plan_name = now.plan_name
order by now.mrr desc nulls last, now.plan_name
