select
  null as tenant_id,
  host_name || ' ' || resource_kind as subject,
  used / capacity as value,
  measured_at as since,
  measured_at as newest
from inputs.resource_usage
where measured_at <= $now
qualify row_number() over (partition by host_name, resource_kind order by measured_at desc) = 1
