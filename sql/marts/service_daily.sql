with
  checks as (
    select checks.*, edition.tenant_id,
      cast(checks.checked_from at time zone edition.platform_zone as date) as checked_day
    from inputs.service_checks as checks
    cross join edition
  )

select
  tenant_id,
  service_name,
  checked_day as tenant_day,
  checked_day as platform_day,
  cast(sum(up_seconds) as bigint) as up_seconds,
  cast(sum(checked_seconds) as bigint) as checked_seconds,
  cast(sum(requests) as bigint) as requests,
  cast(sum(errors) as bigint) as errors,
  sum(response_ms_sum) as response_ms_sum
from checks
group by tenant_id, service_name, checked_day
