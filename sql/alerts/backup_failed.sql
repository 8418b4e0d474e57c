-- Since the last success; where there is none in 30 days, since the first attempt.
select
  null as tenant_id,
  store as subject,
  cast(epoch($now) - epoch(coalesce(max(ended_at) filter (where outcome = 'succeeded'), min(started_at))) as decimal(18, 3))
    / 3600 as value,
  coalesce(max(ended_at) filter (where outcome = 'succeeded'), min(started_at)) as since,
  $now as newest
from inputs.backups
where started_at <= $now
group by store
