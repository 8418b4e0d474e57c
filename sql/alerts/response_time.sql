-- The newest hour of each service that has at least 100 requests.
select
  null as tenant_id,
  service_name as subject,
  response_ms_sum / requests as value,
  checked_from as since,
  checked_from + to_seconds(checked_seconds) as newest
from inputs.service_checks
where requests >= 100
qualify row_number() over (partition by service_name order by checked_from desc) = 1
