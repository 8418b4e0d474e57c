select
  vendor_name::text as vendor_name,
  reviewed_on,
  sla_score::numeric(5, 2) as sla_score,
  cost_score::numeric(5, 2) as cost_score,
  satisfaction_score::numeric(5, 2) as satisfaction_score
from vendor_reviews
