select
  service_name::text as service_name,
  probed_from as checked_from,
  up_seconds::bigint as up_seconds,
  checked_seconds::bigint as checked_seconds,
  requests::bigint as requests,
  errors::bigint as errors,
  response_ms_sum::numeric(18, 3) as response_ms_sum
from probe_results
