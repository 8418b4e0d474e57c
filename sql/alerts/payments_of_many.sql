select
  null as tenant_id,
  null as subject,
  count(distinct tenant_id) as value,
  min(occurred_at) as since,
  max(occurred_at) as newest
from inputs.payments
where kind = 'payment'
  and status = 'failed'
  and occurred_at between $now - interval 24 hours and $now
having count(*) > 0
