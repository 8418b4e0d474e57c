-- Of what was sent in 24 hours up to an hour ago, by customer; from 500 on. Younger mail may still be on its way.
select
  tenant_id,
  null as subject,
  cast(count(*) filter (where event_type = 'delivered') as decimal(18, 6))
    / nullif(count(*) filter (where event_type = 'sent'), 0) as value,
  min(occurred_at) as since,
  max(occurred_at) as newest
from inputs.events
where occurred_at between $now - interval 25 hours and $now - interval 1 hour
group by tenant_id
having count(*) filter (where event_type = 'sent') >= 500
