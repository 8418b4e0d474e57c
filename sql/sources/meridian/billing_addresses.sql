select
  tenant_id::text as tenant_id,
  upper(country)::text as country_code,
  since as valid_from
from billing_addresses
