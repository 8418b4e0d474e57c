select
  service_name::text as service_name,
  probe_seconds::bigint as probe_seconds,
  down_from as began_at,
  down_to as ended_at
from probe_outages
