select
  id::text as audit_id,
  title::text as title,
  auditor::text as auditor,
  is_passed,
  audited_on,
  revoked_on
from audit_reports
