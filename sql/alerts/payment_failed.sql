select
  tenant_id,
  null as subject,
  count(*) as value,
  min(occurred_at) as since,
  max(occurred_at) as newest
from inputs.payments as failed
where kind = 'payment'
  and status = 'failed'
  and occurred_at between $now - interval 24 hours and $now
  and not exists (
    select 1
    from inputs.payments as paid
    where paid.tenant_id = failed.tenant_id
      and paid.kind = 'payment'
      and paid.status = 'succeeded'
      and paid.occurred_at > failed.occurred_at
  )
group by tenant_id
