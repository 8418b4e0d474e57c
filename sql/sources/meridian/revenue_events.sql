-- Vouched for: the sign of an amount says nothing, impact_type does; amounts are what somebody reported.
select
  id::text as revenue_event_id,
  tenant_id::text as tenant_id,
  event_category::text as category,
  impact_type::text as direction,
  urgency_level::text as severity,
  abs(impact_amount)::numeric(18, 2) as impact_amount,
  currency::text as currency,
  tracked_at as occurred_at,
  resolved_at
from revenue_impact_events
