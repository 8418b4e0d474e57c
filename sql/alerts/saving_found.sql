-- Found in the last 30 days and not made yet; an older one stands in the figures. In the company's currency at the newest
-- rate; where no rate is known, nothing is said.
with rates as (
  select
    case quote_currency when $currency then base_currency else quote_currency end as currency,
    case quote_currency when $currency then cast(rate as decimal(18, 8)) else 1 / rate end as rate
  from inputs.exchange_rates
  where $currency in (base_currency, quote_currency)
    and rate_date <= cast($now as date)
  qualify row_number() over (partition by currency order by rate_date desc) = 1
)
select
  savings.tenant_id,
  savings.saving_id as subject,
  case savings.currency when $currency then savings.savings_amount
    else cast(savings.savings_amount * rates.rate as decimal(18, 2)) end as value,
  savings.identified_at as since,
  savings.identified_at as newest
from inputs.savings as savings
left join rates on rates.currency = savings.currency
where savings.savings_amount > 0
  and savings.identified_at between $now - interval 30 days and $now
  and coalesce(savings.implemented_at > $now, true)
