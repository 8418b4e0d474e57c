-- Of what was sent in 24 hours, by customer; from 500 on.
select
  tenant_id,
  null as subject,
  cast(count(*) filter (where event_type in ('bounced_hard', 'bounced_soft')) as decimal(18, 6))
    / nullif(count(*) filter (where event_type = 'sent'), 0) as value,
  min(occurred_at) filter (where event_type in ('bounced_hard', 'bounced_soft')) as since,
  max(occurred_at) filter (where event_type in ('bounced_hard', 'bounced_soft')) as newest
from inputs.events
where occurred_at between $now - interval 24 hours and $now
group by tenant_id
having count(*) filter (where event_type = 'sent') >= 500
