-- In the company's currency, at the newest rate; where no rate is known, as it stands: one alert too many rather than
-- one too few.
with rates as (
  select
    case quote_currency when $currency then base_currency else quote_currency end as currency,
    case quote_currency when $currency then cast(rate as decimal(18, 8)) else 1 / rate end as rate,
    rate_date
  from inputs.exchange_rates
  where $currency in (base_currency, quote_currency)
    and rate_date <= cast($now as date)
  qualify row_number() over (partition by currency order by rate_date desc) = 1
)
select
  events.tenant_id,
  events.revenue_event_id as subject,
  case when events.currency = $currency or rates.rate is null then events.impact_amount
    else cast(events.impact_amount * rates.rate as decimal(18, 2)) end as value,
  events.occurred_at as since,
  events.occurred_at as newest
from inputs.revenue_events as events
left join rates on rates.currency = events.currency
where events.direction = 'negative'
  and events.resolved_at is null
  and events.occurred_at <= $now
