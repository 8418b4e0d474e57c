-- Vouched for: approximate_cost is USD a month for one address.
select
  id::text as ip_id,
  vps_instance_id::text as host_id,
  status::text as status,
  reputation_state::text as reputation_state,
  approximate_cost::numeric(18, 6) as "x_ApproximateCost",
  'USD'::text as "BillingCurrency",
  cost_synced_at,
  created as active_from,
  released as released_on
from smtp_ip_addresses
