select
  id::text as decision_id,
  tenant_id::text as tenant_id,
  title::text as title,
  owner_role::text as owner_role,
  requested_at,
  due_on,
  decided_at
from decision_register
