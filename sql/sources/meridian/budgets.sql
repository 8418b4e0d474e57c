select
  cost_centre::text as cost_centre,
  budget_month,
  budget_version::text as budget_version,
  amount::numeric(18, 2) as amount,
  currency::text as currency
from finance_budgets
