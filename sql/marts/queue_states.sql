select
  edition.tenant_id,
  queues.queue_name,
  queues.allowed_seconds,
  cast(queues.active_from at time zone edition.platform_zone as date) as tenant_from_day,
  cast(queues.active_from at time zone edition.platform_zone as date) as platform_from_day,
  cast(queues.active_to at time zone edition.platform_zone as date) as tenant_to_day,
  cast(queues.active_to at time zone edition.platform_zone as date) as platform_to_day
from inputs.job_queues as queues
cross join edition
