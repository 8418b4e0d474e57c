with
  forecasts as (
    select *
    from inputs.forecasts
    where metric = 'cost'
      and made_on < forecast_month
    qualify row_number() over (partition by forecast_month order by made_on desc) = 1
  ),

  said as (
    select forecasts.tenant_id, forecasts.forecast_month as month,
      converted(forecasts.forecast_value, rates.rate_numerator, rates.rate_denominator) as forecast_cost
    from (select forecasts.*, edition.tenant_id, edition.platform_currency from forecasts cross join edition) as forecasts
    asof left join conversion_rates as rates
      on rates.from_currency = forecasts.currency
      and rates.to_currency = forecasts.platform_currency
      and forecasts.made_on >= rates.from_day
  ),

  booked as (
    select cast(date_trunc('month', platform_day) as date) as month,
      case when count(*) = count(amount_platform) then sum(amount_platform) end as actual_cost
    from ledger_lines
    where account_class in ('cost_of_goods_sold', 'operating_cost')
    group by cast(date_trunc('month', platform_day) as date)
  )

select
  said.tenant_id,
  said.month as tenant_day,
  said.month as platform_day,
  said.forecast_cost is not null and booked.actual_cost is not null as is_known,
  said.forecast_cost,
  cast(booked.actual_cost as decimal(18, 6)) as actual_cost,
  cast(abs(booked.actual_cost - said.forecast_cost) as decimal(18, 6)) as missed_by
from said
join booked on booked.month = said.month
