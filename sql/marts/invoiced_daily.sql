with
  charges as (
    select x_ChargeId, ResourceType, BillingCurrency, BillingPeriodStart,
      greatest(BillingPeriodEnd - BillingPeriodStart, 1) as charge_days,
      millionths(BilledCost) as charge_micros
    from inputs.costs
  ),

  charge_days as (
    select *, cast(unnest(range(charge_days)) as integer) as day_number
    from charges
  ),

  spread as (
    select ResourceType, BillingCurrency, BillingPeriodStart + day_number as day,
      charge_micros // charge_days
        + case when day_number < abs(charge_micros % charge_days) then sign(charge_micros) else 0 end as micros
    from charge_days
  ),

  invoiced as (
    select edition.tenant_id, spread.ResourceType, spread.BillingCurrency, spread.day,
      edition.currency as tenant_currency, edition.platform_currency,
      money(sum(spread.micros)) as BilledCost
    from spread
    cross join edition
    group by edition.tenant_id, spread.ResourceType, spread.BillingCurrency, spread.day, edition.currency,
      edition.platform_currency
  )

select
  invoiced.tenant_id,
  invoiced.ResourceType,
  invoiced.BillingCurrency,
  invoiced.day as tenant_day,
  invoiced.day as platform_day,
  invoiced.BilledCost as BilledCost_native,
  converted(invoiced.BilledCost, to_tenant.rate_numerator, to_tenant.rate_denominator) as BilledCost_tenant,
  converted(invoiced.BilledCost, to_platform.rate_numerator, to_platform.rate_denominator) as BilledCost_platform
from invoiced
asof left join conversion_rates as to_tenant
  on to_tenant.from_currency = invoiced.BillingCurrency
  and to_tenant.to_currency = invoiced.tenant_currency
  and invoiced.day >= to_tenant.from_day
asof left join conversion_rates as to_platform
  on to_platform.from_currency = invoiced.BillingCurrency
  and to_platform.to_currency = invoiced.platform_currency
  and invoiced.day >= to_platform.from_day
