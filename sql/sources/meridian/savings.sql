-- Vouched for: each amount is what somebody expects to save in a month, never what was saved.
select
  id::text as saving_id,
  tenant_id::text as tenant_id,
  category::text as category,
  savings_amount::numeric(18, 2) as savings_amount,
  currency::text as currency,
  identified_at,
  implemented_at
from savings_register
