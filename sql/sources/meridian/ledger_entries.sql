select
  id::text as entry_id,
  booked_on,
  case account
    when 'cogs' then 'cost_of_goods_sold'
    when 'opex' then 'operating_cost'
    else account
  end::text as account_class,
  cost_centre::text as cost_centre,
  amount::numeric(18, 2) as amount,
  currency::text as currency
from finance_ledger
