-- Amounts as they were reported, in their own currency: the limits are orders of size, and a rate would claim more.
select
  tenant_id,
  revenue_event_id as subject,
  impact_amount as value,
  occurred_at as since,
  occurred_at as newest
from inputs.revenue_events
where direction = 'negative'
  and resolved_at is null
  and occurred_at <= $now
