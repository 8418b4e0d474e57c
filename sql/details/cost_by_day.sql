-- In FOCUS columns; ChargePeriodEnd is the first day that is not in it. Amounts are in the edition's currency, and so is
-- the currency named beside them.
select
  costs.day as ChargePeriodStart,
  costs.day + 1 as ChargePeriodEnd,
  costs.tenant_id,
  costs.ResourceType,
  case costs.ResourceType when 'vps' then 'Compute' when 'ip' then 'Networking' else 'Other' end as ServiceCategory,
  sum(costs.x_ApproximateCost) filter (costs.is_known) as x_ApproximateCost,
  any_value(edition.currency) as BillingCurrency
from $view.cost_daily as costs
cross join edition
where costs.day between $first_day and $last_day
group by costs.day, costs.tenant_id, costs.ResourceType, costs.is_known
order by costs.day, costs.tenant_id, costs.ResourceType, costs.is_known desc
