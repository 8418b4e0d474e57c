-- Vouched for: all forecasts are in US dollars.
select
  metric::text as metric,
  forecast_month,
  made_on,
  value::numeric(18, 2) as forecast_value,
  low::numeric(18, 2) as forecast_low,
  high::numeric(18, 2) as forecast_high,
  confidence::numeric(9, 6) as confidence,
  'USD'::text as currency
from finance_forecasts
