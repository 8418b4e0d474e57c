select
  test_id::text as test_id,
  step::bigint as step,
  service_name::text as service_name,
  ran as ran_at,
  sessions::bigint as sessions,
  requests::bigint as requests,
  succeeded::bigint as succeeded,
  cpu_percent::numeric(5, 2) as cpu_percent,
  memory_percent::numeric(5, 2) as memory_percent
from load_test_results
