-- Vouched for: approximate_cost is USD a month from the provider's price list; monthly_cost is not used by anyone.
select
  id::text as host_id,
  region::text as region,
  status::text as status,
  approximate_cost::numeric(18, 6) as "x_ApproximateCost",
  'USD'::text as "BillingCurrency",
  cost_synced_at,
  created as active_from,
  decommissioned as decommissioned_on
from vps_instances
