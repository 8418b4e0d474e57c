-- What the model gives each tenant; the last line is the pool that reaches none. A kind of resource of which one day is
-- unknown has no amount, and neither has the whole.
with
  costs as (
    select
      tenant_id,
      sum(x_ApproximateCost) filter (ResourceType = 'vps') as servers,
      sum(x_ApproximateCost) filter (ResourceType = 'ip') as addresses,
      bool_and(is_known) filter (ResourceType = 'vps') as servers_known,
      bool_and(is_known) filter (ResourceType = 'ip') as addresses_known
    from $view.cost_daily
    where day between $first_day and $last_day
    group by tenant_id
  ),

  known as (
    select
      tenant_id,
      case when coalesce(servers_known, true) then coalesce(servers, 0) end as servers,
      case when coalesce(addresses_known, true) then coalesce(addresses, 0) end as addresses
    from costs
  )

select
  tenant_id,
  servers,
  addresses,
  servers + addresses as x_ApproximateCost
from known
order by tenant_id = 'platform', x_ApproximateCost desc nulls last, tenant_id
