select
  id::text as finding_id,
  severity::text as severity,
  title::text as title,
  owner_role::text as owner_role,
  opened_at,
  due_on,
  resolved_at
from compliance_findings
