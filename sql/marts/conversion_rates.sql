with
  rates as (
    select rate_date, base_currency, quote_currency,
      cast(cast(rate as decimal(38, 8)) * 100000000 as bigint) as hundred_millionths
    from inputs.exchange_rates
    where rate > 0
  ),

  reporting_currencies as (
    select currency from edition
    union
    select platform_currency from edition
  ),

  quoted as (
    select rate_date, base_currency as from_currency, quote_currency as to_currency,
      hundred_millionths as rate_numerator, 100000000 as rate_denominator, 1 as preference, '' as via_currency
    from rates
  ),

  turned_round as (
    select rate_date, quote_currency as from_currency, base_currency as to_currency,
      100000000 as rate_numerator, hundred_millionths as rate_denominator, 2 as preference, '' as via_currency
    from rates
  ),

  crossed as (
    select rate_date, have.quote_currency as from_currency, want.quote_currency as to_currency,
      want.hundred_millionths as rate_numerator, have.hundred_millionths as rate_denominator, 3 as preference,
      base_currency as via_currency
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
    select candidates.rate_date, candidates.from_currency, candidates.to_currency, candidates.rate_numerator,
      candidates.rate_denominator
    from candidates
    join reporting_currencies on reporting_currencies.currency = candidates.to_currency
    where candidates.from_currency <> candidates.to_currency
    qualify row_number() over (
      partition by candidates.from_currency, candidates.to_currency, candidates.rate_date
      order by candidates.preference, candidates.via_currency
    ) = 1
  ),

  stretches as (
    select from_currency, to_currency, rate_date as from_day,
      lead(rate_date) over (partition by from_currency, to_currency order by rate_date) as to_day,
      rate_numerator, rate_denominator
    from one_a_day
    union all
    select currency as from_currency, currency as to_currency, date '0001-01-01' as from_day,
      cast(null as date) as to_day, 1 as rate_numerator, 1 as rate_denominator
    from reporting_currencies
  )

select
  edition.tenant_id,
  stretches.from_currency,
  stretches.to_currency,
  stretches.from_day,
  stretches.to_day,
  cast(stretches.rate_numerator / stretches.rate_denominator as decimal(20, 10)) as rate,
  cast(stretches.rate_numerator as bigint) as rate_numerator,
  cast(stretches.rate_denominator as bigint) as rate_denominator
from stretches
cross join edition
