with
  as_of as (
    select cast(input_state.as_of at time zone edition.zone as date) as today
    from input_state
    cross join edition
    where input_state.input = 'subscriptions'
  ),

  stretches as (
    select 'tenant' as calendar, subscription_states.currency, edition.currency as into_currency,
      subscription_states.monthly_amount_native, tenant_from_day as from_day, tenant_to_day as to_day
    from subscription_states
    cross join edition
    where subscription_states.status in ('active', 'past_due')
    union all
    select 'platform' as calendar, subscription_states.currency, edition.platform_currency as into_currency,
      subscription_states.monthly_amount_native, platform_from_day as from_day, platform_to_day as to_day
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

  months as (
    select last_day(first_day) as month_end, last_day(first_day + interval 1 month) as next_month_end
    from first_days
  ),

  standing as (
    select stretches.calendar, months.month_end, months.next_month_end, stretches.currency, stretches.into_currency,
      sum(stretches.monthly_amount_native) as amount
    from months
    join stretches
      on stretches.from_day <= months.month_end
      and (stretches.to_day is null or stretches.to_day > months.month_end)
    group by stretches.calendar, months.month_end, months.next_month_end, stretches.currency, stretches.into_currency
  ),

  valued as (
    select standing.calendar, standing.month_end,
      converted(standing.amount, at_end.rate_numerator, at_end.rate_denominator) as mrr,
      converted(standing.amount, at_next.rate_numerator, at_next.rate_denominator) as carried_mrr
    from standing
    asof left join conversion_rates as at_end
      on at_end.from_currency = standing.currency
      and at_end.to_currency = standing.into_currency
      and standing.month_end >= at_end.from_day
    asof left join conversion_rates as at_next
      on at_next.from_currency = standing.currency
      and at_next.to_currency = standing.into_currency
      and standing.next_month_end >= at_next.from_day
  ),

  balances as (
    select calendar, month_end,
      case when count(*) = count(mrr) then sum(mrr) end as mrr,
      case when count(*) = count(carried_mrr) then sum(carried_mrr) end as carried_mrr
    from valued
    group by calendar, month_end
  ),

  history as (
    select calendars.calendar, months.month_end, months.next_month_end,
      balances.calendar is not null as is_customer,
      case when balances.calendar is null then 0 else balances.mrr end as mrr,
      case when balances.calendar is null then 0 else balances.carried_mrr end as carried_mrr
    from months
    cross join (values ('tenant'), ('platform')) as calendars (calendar)
    left join balances on balances.calendar = calendars.calendar and balances.month_end = months.month_end
  ),

  compared as (
    select *,
      lag(is_customer, 1, false) over (partition by calendar order by month_end) as was_customer,
      coalesce(bool_or(is_customer) over (
        partition by calendar order by month_end rows between unbounded preceding and 1 preceding
      ), false) as was_ever,
      lag(mrr, 1, 0) over (partition by calendar order by month_end) as start_mrr,
      lag(carried_mrr, 1, 0) over (partition by calendar order by month_end) as start_mrr_today
    from history
  ),

  moved as (
    select *,
      case
        when is_customer and was_customer then 'stayed'
        when is_customer and was_ever then 'returned'
        when is_customer then 'new'
        when was_customer then 'lost'
        when was_ever then 'gone'
      end as movement,
      start_mrr_today - start_mrr as exchange_mrr,
      mrr - start_mrr_today as change
    from compared
  ),

  lines as (
    select calendar, month_end, next_month_end, movement, mrr, start_mrr, exchange_mrr,
      case when movement = 'new' then change else 0 end as new_mrr,
      case when movement <> 'stayed' then 0 when change > 0 then change when change <= 0 then 0 end as expansion_mrr,
      case when movement <> 'stayed' then 0 when change < 0 then change when change >= 0 then 0 end as contraction_mrr,
      case when movement = 'returned' then change else 0 end as reactivation_mrr,
      case when movement = 'lost' then change else 0 end as churn_mrr,
      mrr is not null as is_known,
      change is not null and exchange_mrr is not null as is_change_known,
      count(*) filter (movement = 'new') over last_year as new_12_months,
      count(*) filter (movement = 'lost') over last_year as lost_12_months,
      count(*) filter (movement in ('stayed', 'lost')) over last_year as customer_months_12_months
    from moved
    where movement is not null
    window last_year as (partition by calendar order by month_end rows between 11 preceding and current row)
  ),

  named as (
    select *, lead(month_end) over (partition by calendar order by month_end) as until_day
    from lines
  ),

  month_ends as (
    select distinct month_end
    from named
  )

select
  edition.tenant_id,
  month_ends.month_end,
  own.month_end as tenant_day,
  company.month_end as platform_day,
  own.until_day as tenant_until_day,
  company.until_day as platform_until_day,
  own.movement as movement_tenant,
  company.movement as movement_platform,
  cast(own.start_mrr as decimal(18, 6)) as start_mrr_tenant,
  cast(company.start_mrr as decimal(18, 6)) as start_mrr_platform,
  cast(own.new_mrr as decimal(18, 6)) as new_mrr_tenant,
  cast(company.new_mrr as decimal(18, 6)) as new_mrr_platform,
  cast(own.expansion_mrr as decimal(18, 6)) as expansion_mrr_tenant,
  cast(company.expansion_mrr as decimal(18, 6)) as expansion_mrr_platform,
  cast(own.contraction_mrr as decimal(18, 6)) as contraction_mrr_tenant,
  cast(company.contraction_mrr as decimal(18, 6)) as contraction_mrr_platform,
  cast(own.reactivation_mrr as decimal(18, 6)) as reactivation_mrr_tenant,
  cast(company.reactivation_mrr as decimal(18, 6)) as reactivation_mrr_platform,
  cast(own.churn_mrr as decimal(18, 6)) as churn_mrr_tenant,
  cast(company.churn_mrr as decimal(18, 6)) as churn_mrr_platform,
  cast(own.exchange_mrr as decimal(18, 6)) as exchange_mrr_tenant,
  cast(company.exchange_mrr as decimal(18, 6)) as exchange_mrr_platform,
  cast(own.mrr as decimal(18, 6)) as end_mrr_tenant,
  cast(company.mrr as decimal(18, 6)) as end_mrr_platform,
  own.is_known as is_known_tenant,
  company.is_known as is_known_platform,
  own.is_change_known as is_change_known_tenant,
  company.is_change_known as is_change_known_platform,
  own.new_12_months as new_12_months_tenant,
  company.new_12_months as new_12_months_platform,
  own.lost_12_months as lost_12_months_tenant,
  company.lost_12_months as lost_12_months_platform,
  own.customer_months_12_months as customer_months_12_months_tenant,
  company.customer_months_12_months as customer_months_12_months_platform
from month_ends
cross join edition
left join named as own on own.calendar = 'tenant' and own.month_end = month_ends.month_end
left join named as company on company.calendar = 'platform' and company.month_end = month_ends.month_end
