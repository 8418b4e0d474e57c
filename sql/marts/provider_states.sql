with
  checks as (
    select checks.provider_name, checks.checked_at, checks.status, edition.tenant_id,
      cast(checks.checked_at at time zone edition.platform_zone as date) as checked_day,
      lead(cast(checks.checked_at at time zone edition.platform_zone as date))
        over (partition by checks.provider_name order by checks.checked_at) as next_day
    from inputs.provider_checks as checks
    cross join edition
  )

select
  tenant_id,
  provider_name,
  checked_at,
  status,
  case status
    when 'healthy' then 0
    when 'degraded' then 1
    when 'unavailable' then 2
  end as status_rank,
  checked_day as tenant_checked_day,
  checked_day as platform_checked_day,
  next_day as tenant_next_day,
  next_day as platform_next_day
from checks
