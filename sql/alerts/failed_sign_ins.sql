select
  tenant_id,
  null as subject,
  count(*) as value,
  min(attempted_at) as since,
  max(attempted_at) as newest
from inputs.sign_ins
where outcome in ('failed', 'locked')
  and attempted_at >= $now - interval 15 minutes
group by tenant_id
