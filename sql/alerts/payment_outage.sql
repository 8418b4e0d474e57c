-- Of at least 20 attempts in an hour; a refund is no attempt.
select
  null as tenant_id,
  null as subject,
  cast(count(*) filter (where status = 'failed') as decimal(18, 6)) / count(*) as value,
  min(occurred_at) filter (where status = 'failed') as since,
  max(occurred_at) filter (where status = 'failed') as newest
from inputs.payments
where kind = 'payment'
  and occurred_at between $now - interval 1 hour and $now
having count(*) >= 20
