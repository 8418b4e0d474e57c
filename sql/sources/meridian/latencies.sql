select
  service_name::text as service_name,
  waited_for::text as waited_for,
  day_start as measured_from,
  waited_up_to_ms::bigint as waited_up_to_ms,
  measurements::bigint as measurements
from latency_histogram
