with
  stretches as (
    select edition.tenant_id, subscriptions.subscription_id, subscriptions.plan_name, subscriptions.status,
      subscriptions.monthly_amount, subscriptions.currency, subscriptions.valid_from,
      edition.currency as tenant_currency, edition.platform_currency,
      cast(subscriptions.valid_from at time zone edition.zone as date) as tenant_from_day,
      cast(subscriptions.valid_from at time zone edition.platform_zone as date) as platform_from_day,
      cast(subscriptions.valid_to at time zone edition.zone as date) as tenant_to_day,
      cast(subscriptions.valid_to at time zone edition.platform_zone as date) as platform_to_day
    from inputs.subscriptions as subscriptions
    cross join edition
  ),

  first_rates as (
    select from_currency, to_currency, min(from_day) as first_day
    from conversion_rates
    group by from_currency, to_currency
  ),

  rate_days as (
    select stretches.*,
      greatest(stretches.platform_from_day, tenant_rates.first_day) as tenant_rate_day,
      greatest(stretches.platform_from_day, platform_rates.first_day) as platform_rate_day
    from stretches
    left join first_rates as tenant_rates
      on tenant_rates.from_currency = stretches.currency
      and tenant_rates.to_currency = stretches.tenant_currency
    left join first_rates as platform_rates
      on platform_rates.from_currency = stretches.currency
      and platform_rates.to_currency = stretches.platform_currency
  )

select
  rate_days.tenant_id,
  rate_days.subscription_id,
  rate_days.plan_name,
  rate_days.status,
  case rate_days.status
    when 'active' then 0
    when 'trialing' then 1
    when 'past_due' then 2
    when 'unpaid' then 3
    when 'canceled' then 4
  end as status_rank,
  rate_days.currency,
  rate_days.valid_from,
  rate_days.tenant_from_day,
  rate_days.platform_from_day,
  rate_days.tenant_to_day,
  rate_days.platform_to_day,
  rate_days.monthly_amount as monthly_amount_native,
  case when rate_days.platform_to_day <= rate_days.tenant_rate_day then null
    else converted(rate_days.monthly_amount, to_tenant.rate_numerator, to_tenant.rate_denominator)
  end as monthly_amount_tenant,
  case when rate_days.platform_to_day <= rate_days.platform_rate_day then null
    else converted(rate_days.monthly_amount, to_platform.rate_numerator, to_platform.rate_denominator)
  end as monthly_amount_platform
from rate_days
asof left join conversion_rates as to_tenant
  on to_tenant.from_currency = rate_days.currency
  and to_tenant.to_currency = rate_days.tenant_currency
  and rate_days.tenant_rate_day >= to_tenant.from_day
asof left join conversion_rates as to_platform
  on to_platform.from_currency = rate_days.currency
  and to_platform.to_currency = rate_days.platform_currency
  and rate_days.platform_rate_day >= to_platform.from_day
