with
  reports as (
    select
      initiatives.*,
      edition.tenant_id,
      edition.currency as tenant_currency,
      edition.platform_currency,
      lead(initiatives.reported_on) over (
        partition by initiatives.initiative_id order by initiatives.reported_on
      ) as superseded_on,
      min(case when initiatives.state in ('done', 'stopped') then initiatives.reported_on end) over (
        partition by initiatives.initiative_id
      ) as ended_on
    from inputs.initiatives as initiatives
    cross join edition
  )

select
  reports.tenant_id,
  reports.initiative_id,
  reports.part_of,
  reports.title,
  reports.owner_role,
  reports.state,
  cast(coalesce(reports.weight, 1) as decimal(9, 4)) as weight,
  reports.progress,
  reports.objectives_met,
  reports.reported_on,
  reports.superseded_on,
  reports.ended_on,
  reports.investment is not null and reports.realised_return is not null as has_return,
  converted(reports.investment, to_tenant.rate_numerator, to_tenant.rate_denominator) as investment_tenant,
  converted(reports.investment, to_platform.rate_numerator, to_platform.rate_denominator) as investment_platform,
  converted(reports.expected_return, to_tenant.rate_numerator, to_tenant.rate_denominator) as expected_return_tenant,
  converted(reports.expected_return, to_platform.rate_numerator, to_platform.rate_denominator)
    as expected_return_platform,
  converted(reports.realised_return, to_tenant.rate_numerator, to_tenant.rate_denominator) as realised_return_tenant,
  converted(reports.realised_return, to_platform.rate_numerator, to_platform.rate_denominator)
    as realised_return_platform
from reports
asof left join conversion_rates as to_tenant
  on to_tenant.from_currency = reports.currency
  and to_tenant.to_currency = reports.tenant_currency
  and reports.reported_on >= to_tenant.from_day
asof left join conversion_rates as to_platform
  on to_platform.from_currency = reports.currency
  and to_platform.to_currency = reports.platform_currency
  and reports.reported_on >= to_platform.from_day
