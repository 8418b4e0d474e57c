-- Two years of months in FOCUS columns, from the first that was billed; a charge over several months is spread over its
-- days. What no invoice of such a month names, or the model does not cost, is a zero; what is not known stays open.
-- BillingPeriodEnd is the first day that is not in it.
with
  billed as (
    select date_trunc('month', day) as month_start, ResourceType,
      case when count(*) = count(BilledCost) then sum(BilledCost) end as BilledCost
    from $view.invoiced_daily
    group by date_trunc('month', day), ResourceType
  ),

  modelled as (
    select date_trunc('month', day) as month_start, ResourceType,
      case when bool_and(is_known) then sum(x_ApproximateCost) end as x_ApproximateCost
    from $view.cost_daily
    group by date_trunc('month', day), ResourceType
  ),

  months as (
    select month_start, ResourceType,
      case when billed.month_start is null then 0 else billed.BilledCost end as BilledCost,
      case when modelled.month_start is null then 0 else modelled.x_ApproximateCost end as x_ApproximateCost
    from billed
    full join modelled using (month_start, ResourceType)
  )

select
  cast(month_start as date) as BillingPeriodStart,
  cast(month_start + interval 1 month as date) as BillingPeriodEnd,
  ResourceType,
  x_ApproximateCost,
  BilledCost - x_ApproximateCost as x_BilledBeyondModel,
  BilledCost
from months
where month_start <= $last_day
  and month_start >= (select min(month_start) from billed)
  and month_start > cast($last_day as date) - interval 24 month
order by month_start, ResourceType
