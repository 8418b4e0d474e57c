-- What no tenant uses is the platform's pool, a line of its own. An unknown cost is a line without an amount.
with
  costs as (
    select
      case when tenant_id = 'platform' then 'unallocated ' || ResourceType else ResourceType end as ResourceType,
      is_known,
      x_ApproximateCost
    from $view.cost_daily
    where day between $first_day and $last_day
  )

select
  ResourceType,
  sum(x_ApproximateCost) filter (is_known) as x_ApproximateCost
from costs
group by ResourceType, is_known
order by x_ApproximateCost desc nulls last, ResourceType
