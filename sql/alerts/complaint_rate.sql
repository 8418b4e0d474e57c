-- Of what was delivered in 24 hours, by customer; from 500 on.
select
  tenant_id,
  null as subject,
  cast(count(*) filter (where event_type = 'complained') as decimal(18, 6))
    / nullif(count(*) filter (where event_type = 'delivered'), 0) as value,
  min(occurred_at) filter (where event_type = 'complained') as since,
  max(occurred_at) filter (where event_type = 'complained') as newest
from inputs.events
where occurred_at between $now - interval 24 hours and $now
group by tenant_id
having count(*) filter (where event_type = 'delivered') >= 500
