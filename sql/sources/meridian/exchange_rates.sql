select
  rate_date,
  base::text as base_currency,
  quote::text as quote_currency,
  rate::numeric(18, 8) as rate,
  source::text as rate_source
from exchange_rates
