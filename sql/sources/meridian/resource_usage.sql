select
  vps_instances.hostwinds_instance_id::text as host_name,
  events.resource_type::text as resource_kind,
  events.measured as measured_at,
  events.current_usage::numeric(18, 3) as used,
  events.capacity::numeric(18, 3) as capacity
from resource_usage_events as events
join vps_instances on vps_instances.id = events.vps_instance_id
