select
  id::text as decision_id,
  tenant_id::text as tenant_id,
  title::text as title,
  owner_role::text as owner_role,
  requested_at,
  due_on,
  decided_at,
  expected_return::numeric(18, 2) as expected_return,
  actual_return::numeric(18, 2) as actual_return,
  currency::text as currency,
  reviewed_on,
  replace(outcome, ' ', '_')::text as outcome
from decision_register
