select
  id::text as risk_id,
  title::text as title,
  severity::text as severity,
  owner_role::text as owner_role,
  identified_on,
  action_plan::text as action_plan,
  planned_on,
  closed_on
from risk_register
