with
  rates as (
    select rate_date, base_currency, quote_currency, nullif(rate, 0) as rate
    from inputs.exchange_rates
  ),

  reporting_currencies as (
    select currency from edition
    union
    select platform_currency from edition
  ),

  quoted as (
    select rate_date, base_currency as from_currency, quote_currency as to_currency,
      cast(rate as decimal(20, 10)) as rate, 1 as preference, '' as via_currency
    from rates
  ),

  turned_round as (
    select rate_date, quote_currency as from_currency, base_currency as to_currency,
      cast(1 / rate as decimal(20, 10)) as rate, 2 as preference, '' as via_currency
    from rates
  ),

  crossed as (
    select rate_date, have.quote_currency as from_currency, want.quote_currency as to_currency,
      cast(want.rate / have.rate as decimal(20, 10)) as rate, 3 as preference, base_currency as via_currency
    from rates as have
    join rates as want using (rate_date, base_currency)
  ),

  candidates as (
    select * from quoted
    union all
    select * from turned_round
    union all
    select * from crossed
  ),

  one_a_day as (
    select candidates.rate_date, candidates.from_currency, candidates.to_currency, candidates.rate
    from candidates
    join reporting_currencies on reporting_currencies.currency = candidates.to_currency
    where candidates.rate is not null
      and candidates.from_currency <> candidates.to_currency
    qualify row_number() over (
      partition by candidates.from_currency, candidates.to_currency, candidates.rate_date
      order by candidates.preference, candidates.via_currency
    ) = 1
  ),

  stretches as (
    select from_currency, to_currency, rate_date as from_day,
      lead(rate_date) over (partition by from_currency, to_currency order by rate_date) as to_day, rate
    from one_a_day
    union all
    select currency as from_currency, currency as to_currency, date '0001-01-01' as from_day,
      cast(null as date) as to_day, cast(1 as decimal(20, 10)) as rate
    from reporting_currencies
  )

select edition.tenant_id, stretches.from_currency, stretches.to_currency, stretches.from_day, stretches.to_day,
  stretches.rate
from stretches
cross join edition
