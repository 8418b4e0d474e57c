with
  as_of as (
    select cast(input_state.as_of at time zone edition.zone as date) as today
    from input_state
    cross join edition
    where input_state.input = 'subscriptions'
  ),

  paying as (
    select subscription_states.tenant_id, subscription_states.tenant_from_day,
      least(coalesce(subscription_states.tenant_to_day, as_of.today), as_of.today) as end_day,
      subscription_states.monthly_amount_native, subscription_states.currency
    from subscription_states
    cross join as_of
    where subscription_states.status in ('active', 'past_due')
  ),

  days as (
    select tenant_id, cast(unnest(range(tenant_from_day, end_day, interval 1 day)) as date) as day,
      monthly_amount_native, currency
    from paying
    where tenant_from_day < end_day
  ),

  shares as (
    select tenant_id, day, currency, millionths(monthly_amount_native) as month_micros,
      day(last_day(day)) as month_days, day(day) - 1 as day_number
    from days
  ),

  earned as (
    select shares.tenant_id, shares.day,
      money(shares.month_micros // shares.month_days
        + case when shares.day_number < shares.month_micros % shares.month_days then 1 else 0 end) as amount,
      shares.currency, edition.currency as tenant_currency, edition.platform_currency
    from shares
    cross join edition
  ),

  converted as (
    select earned.tenant_id, earned.day,
      converted(earned.amount, to_tenant.rate_numerator, to_tenant.rate_denominator) as revenue_tenant,
      converted(earned.amount, to_platform.rate_numerator, to_platform.rate_denominator) as revenue_platform
    from earned
    asof left join conversion_rates as to_tenant
      on to_tenant.from_currency = earned.currency
      and to_tenant.to_currency = earned.tenant_currency
      and earned.day >= to_tenant.from_day
    asof left join conversion_rates as to_platform
      on to_platform.from_currency = earned.currency
      and to_platform.to_currency = earned.platform_currency
      and earned.day >= to_platform.from_day
  )

select
  tenant_id,
  day as tenant_day,
  day as platform_day,
  'subscription' as basis,
  revenue_tenant is not null as is_known_tenant,
  revenue_platform is not null as is_known_platform,
  cast(sum(revenue_tenant) as decimal(18, 6)) as revenue_tenant,
  cast(sum(revenue_platform) as decimal(18, 6)) as revenue_platform
from converted
group by tenant_id, day, is_known_tenant, is_known_platform
