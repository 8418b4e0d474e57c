select
  resource_type::text as "ResourceType",
  region::text as region,
  monthly_price::numeric(18, 6) as monthly_price,
  currency::text as "BillingCurrency",
  valid_from,
  valid_to
from provider_prices
