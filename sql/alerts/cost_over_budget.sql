-- Costs booked in this month and in the last, of all cost centres, against the budget of the whole month: nothing is
-- spread or continued. A budget at the rate of its first day, a cost at that of the day it was booked; a month of which
-- an amount has no rate says nothing.
with
  rates as (
    select
      case quote_currency when $currency then base_currency else quote_currency end as currency,
      case quote_currency when $currency then cast(rate as decimal(18, 8)) else 1 / rate end as rate,
      rate_date
    from inputs.exchange_rates
    where $currency in (base_currency, quote_currency)
  ),

  newest as (
    select *
    from inputs.budgets
    qualify row_number() over (
      partition by cost_centre, budget_month
      order by list_transform(regexp_extract_all(budget_version, '[0-9]+'), lambda digits: try_cast(digits as bigint))
        desc, budget_version desc
    ) = 1
  ),

  lines as (
    select budget_month as day, amount as budget_amount, cast(0 as decimal(18, 2)) as booked_amount, currency, false as is_booked
    from newest
    union all
    select booked_on as day, cast(0 as decimal(18, 2)) as budget_amount, amount as booked_amount, currency, true as is_booked
    from inputs.ledger_entries
    where account_class in ('cost_of_goods_sold', 'operating_cost')
      and booked_on <= cast($now as date)
  ),

  known as (
    select lines.*, cast(date_trunc('month', lines.day) as date) as month,
      case lines.currency when $currency then 1 else rates.rate end as rate
    from lines
    asof left join rates on rates.currency = lines.currency and lines.day >= rates.rate_date
  )

select
  null as tenant_id,
  strftime(month, '%Y-%m') as subject,
  cast(sum((booked_amount - budget_amount) * rate) / nullif(sum(budget_amount * rate), 0) as decimal(18, 6)) as value,
  cast(max(day) filter (where is_booked) as timestamptz) as since,
  cast(max(day) filter (where is_booked) as timestamptz) as newest
from known
where month between date_trunc('month', cast($now as date)) - interval 1 month and date_trunc('month', cast($now as date))
group by month
having count(*) = count(rate)
  and sum(budget_amount * rate) > 0
