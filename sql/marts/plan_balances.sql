with
  as_of as (
    select cast(input_state.as_of at time zone edition.zone as date) as today
    from input_state
    cross join edition
    where input_state.input = 'subscriptions'
  ),

  stretches as (
    select 'tenant' as calendar, subscription_states.plan_name, subscription_states.currency,
      edition.currency as into_currency, subscription_states.monthly_amount_native,
      tenant_from_day as from_day, tenant_to_day as to_day
    from subscription_states
    cross join edition
    where subscription_states.status in ('active', 'past_due')
    union all
    select 'platform' as calendar, subscription_states.plan_name, subscription_states.currency,
      edition.platform_currency as into_currency, subscription_states.monthly_amount_native,
      platform_from_day as from_day, platform_to_day as to_day
    from subscription_states
    cross join edition
    where subscription_states.status in ('active', 'past_due')
  ),

  first_days as (
    select cast(unnest(range(date_trunc('month', earliest.from_day), as_of.today + 1, interval 1 month)) as date)
      as first_day
    from (select min(from_day) as from_day from stretches) as earliest
    cross join as_of
  ),

  standing as (
    select stretches.calendar, last_day(first_days.first_day) as month_end,
      last_day(first_days.first_day + interval 1 month) as next_month_end,
      stretches.plan_name, stretches.currency, stretches.into_currency, sum(stretches.monthly_amount_native) as amount
    from first_days
    join stretches
      on stretches.from_day <= last_day(first_days.first_day)
      and (stretches.to_day is null or stretches.to_day > last_day(first_days.first_day))
    group by stretches.calendar, first_days.first_day, stretches.plan_name, stretches.currency, stretches.into_currency
  ),

  valued as (
    select standing.calendar, standing.month_end, standing.next_month_end, standing.plan_name,
      converted(standing.amount, rates.rate_numerator, rates.rate_denominator) as mrr
    from standing
    asof left join conversion_rates as rates
      on rates.from_currency = standing.currency
      and rates.to_currency = standing.into_currency
      and standing.month_end >= rates.from_day
  ),

  balances as (
    select calendar, month_end, next_month_end, plan_name, case when count(*) = count(mrr) then sum(mrr) end as mrr
    from valued
    group by calendar, month_end, next_month_end, plan_name
  ),

  lines as (
    select calendar, plan_name, month_end, true as is_customer, false as is_lost, mrr
    from balances
    union all
    -- The plan a tenant was on when it left has a line in the month in which it left.
    select balances.calendar, balances.plan_name, balances.next_month_end, false as is_customer, true as is_lost, 0 as mrr
    from balances
    join mrr_movements on mrr_movements.month_end = balances.next_month_end
    where case balances.calendar
        when 'tenant' then mrr_movements.movement_tenant
        else mrr_movements.movement_platform
      end = 'lost'
  )

select
  edition.tenant_id,
  lines.plan_name,
  lines.month_end as tenant_day,
  lines.month_end as platform_day,
  coalesce(bool_or(lines.is_customer) filter (lines.calendar = 'tenant'), false) as is_customer_tenant,
  coalesce(bool_or(lines.is_customer) filter (lines.calendar = 'platform'), false) as is_customer_platform,
  coalesce(bool_or(lines.is_lost) filter (lines.calendar = 'tenant'), false) as is_lost_tenant,
  coalesce(bool_or(lines.is_lost) filter (lines.calendar = 'platform'), false) as is_lost_platform,
  coalesce(bool_and(lines.mrr is not null) filter (lines.calendar = 'tenant'), true) as is_known_tenant,
  coalesce(bool_and(lines.mrr is not null) filter (lines.calendar = 'platform'), true) as is_known_platform,
  cast(sum(lines.mrr) filter (lines.calendar = 'tenant') as decimal(18, 6)) as mrr_tenant,
  cast(sum(lines.mrr) filter (lines.calendar = 'platform') as decimal(18, 6)) as mrr_platform
from lines
cross join edition
group by edition.tenant_id, lines.plan_name, lines.month_end
