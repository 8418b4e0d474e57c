with
  decisions as (
    select
      decisions.*,
      edition.tenant_id as owner_id,
      edition.currency as tenant_currency,
      edition.platform_currency,
      cast(decisions.requested_at at time zone edition.zone as date) as tenant_requested_day,
      cast(decisions.requested_at at time zone edition.platform_zone as date) as platform_requested_day,
      cast(decisions.decided_at at time zone edition.zone as date) as tenant_decided_day,
      cast(decisions.decided_at at time zone edition.platform_zone as date) as platform_decided_day
    from inputs.decisions as decisions
    cross join edition
  )

select
  decisions.owner_id as tenant_id,
  decisions.decision_id,
  decisions.title,
  decisions.owner_role,
  decisions.requested_at,
  decisions.decided_at,
  decisions.due_on,
  decisions.reviewed_on,
  decisions.outcome,
  decisions.tenant_requested_day,
  decisions.platform_requested_day,
  decisions.tenant_decided_day,
  decisions.platform_decided_day,
  converted(decisions.expected_return, to_tenant.rate_numerator, to_tenant.rate_denominator) as expected_return_tenant,
  converted(decisions.expected_return, to_platform.rate_numerator, to_platform.rate_denominator)
    as expected_return_platform,
  converted(decisions.actual_return, to_tenant.rate_numerator, to_tenant.rate_denominator) as actual_return_tenant,
  converted(decisions.actual_return, to_platform.rate_numerator, to_platform.rate_denominator) as actual_return_platform
from decisions
asof left join conversion_rates as to_tenant
  on to_tenant.from_currency = decisions.currency
  and to_tenant.to_currency = decisions.tenant_currency
  and decisions.platform_decided_day >= to_tenant.from_day
asof left join conversion_rates as to_platform
  on to_platform.from_currency = decisions.currency
  and to_platform.to_currency = decisions.platform_currency
  and decisions.platform_decided_day >= to_platform.from_day
