-- Quick probes tell half a minute; slow ones (above 10 seconds) cannot, and are critical from five minutes on.
select
  null as tenant_id,
  service_name as subject,
  cast(epoch(coalesce(ended_at, $now)) - epoch(began_at) as decimal(18, 3)) as value,
  case
    when value > 30 and probe_seconds <= 10 or value >= 300 then 'critical'
    else 'high'
  end as severity,
  began_at as since,
  coalesce(ended_at, $now) as newest
from inputs.outages
where began_at <= $now
  and coalesce(ended_at, $now) >= $now - interval 10 minutes
