with
  spends as (
    select marketing_spend.*, edition.tenant_id, edition.platform_currency
    from inputs.marketing_spend as marketing_spend
    cross join edition
  ),

  spent as (
    select spends.tenant_id, spends.spend_month,
      converted(spends.amount, rates.rate_numerator, rates.rate_denominator) as amount
    from spends
    asof left join conversion_rates as rates
      on rates.from_currency = spends.currency
      and rates.to_currency = spends.platform_currency
      and spends.spend_month >= rates.from_day
  ),

  by_month as (
    select tenant_id, spend_month, case when count(*) = count(amount) then sum(amount) end as amount
    from spent
    group by tenant_id, spend_month
  )

select
  tenant_id,
  spend_month as tenant_day,
  spend_month as platform_day,
  amount is not null as is_known,
  cast(amount as decimal(18, 6)) as amount,
  bool_and(amount is not null) over last_year as is_known_12_months,
  cast(sum(amount) over last_year as decimal(18, 6)) as amount_12_months
from by_month
window last_year as (order by spend_month range between interval 11 months preceding and current row)
