with
  costs as (
    select edition.tenant_id, costs.ResourceType, costs.ChargePeriodStart, costs.BillingCurrency, costs.is_known,
      case when costs.is_known then costs.x_ApproximateCost end as x_ApproximateCost,
      edition.currency as tenant_currency, edition.platform_currency
    from inputs.allocated_costs as costs
    cross join edition
  ),

  converted as (
    select costs.*,
      converted(costs.x_ApproximateCost, to_tenant.rate_numerator, to_tenant.rate_denominator)
        as x_ApproximateCost_tenant,
      converted(costs.x_ApproximateCost, to_platform.rate_numerator, to_platform.rate_denominator)
        as x_ApproximateCost_platform
    from costs
    asof left join conversion_rates as to_tenant
      on to_tenant.from_currency = costs.BillingCurrency
      and to_tenant.to_currency = costs.tenant_currency
      and costs.ChargePeriodStart >= to_tenant.from_day
    asof left join conversion_rates as to_platform
      on to_platform.from_currency = costs.BillingCurrency
      and to_platform.to_currency = costs.platform_currency
      and costs.ChargePeriodStart >= to_platform.from_day
  )

select
  tenant_id,
  ResourceType,
  BillingCurrency,
  ChargePeriodStart as tenant_day,
  ChargePeriodStart as platform_day,
  is_known as is_priced,
  x_ApproximateCost_tenant is not null as is_known_tenant,
  x_ApproximateCost_platform is not null as is_known_platform,
  x_ApproximateCost as x_ApproximateCost_native,
  x_ApproximateCost_tenant,
  x_ApproximateCost_platform
from converted
