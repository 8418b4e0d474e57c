-- Vouched for: the channel 'sales' holds the salaries of the sales people.
select
  channel::text as channel,
  spend_month,
  amount::numeric(18, 2) as amount,
  currency::text as currency
from marketing_spend
