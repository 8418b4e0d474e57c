select
  edition.tenant_id,
  tests.test_id,
  tests.step,
  tests.service_name,
  tests.sessions,
  tests.requests,
  tests.succeeded,
  tests.cpu_percent,
  tests.memory_percent,
  cast(tests.ran_at at time zone edition.platform_zone as date) as tenant_ran_day,
  cast(tests.ran_at at time zone edition.platform_zone as date) as platform_ran_day
from inputs.load_tests as tests
cross join edition
