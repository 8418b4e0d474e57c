with
  forecasts as (
    select forecasts.*, edition.tenant_id, edition.platform_currency
    from inputs.forecasts as forecasts
    cross join edition
  )

select
  forecasts.tenant_id,
  forecasts.metric,
  forecasts.forecast_month as tenant_day,
  forecasts.forecast_month as platform_day,
  forecasts.forecast_month - 1 as tenant_eve_day,
  forecasts.forecast_month - 1 as platform_eve_day,
  forecasts.made_on as tenant_made_day,
  forecasts.made_on as platform_made_day,
  converted(forecasts.forecast_value, rates.rate_numerator, rates.rate_denominator) as forecast_value,
  converted(forecasts.forecast_low, rates.rate_numerator, rates.rate_denominator) as forecast_low,
  converted(forecasts.forecast_high, rates.rate_numerator, rates.rate_denominator) as forecast_high,
  forecasts.confidence
from forecasts
asof left join conversion_rates as rates
  on rates.from_currency = forecasts.currency
  and rates.to_currency = forecasts.platform_currency
  and forecasts.made_on >= rates.from_day
