-- Vouched for: is_active says the same as deactivated, which says since when as well.
select
  name::text as queue_name,
  sla_seconds::bigint as allowed_seconds,
  activated as active_from,
  deactivated as active_to
from job_queues
