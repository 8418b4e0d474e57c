select
  edition.tenant_id,
  audits.audit_id,
  audits.title,
  audits.auditor,
  audits.is_passed,
  date_diff('day', date '1970-01-01', audits.audited_on) as audited_days,
  audits.audited_on as tenant_audited_day,
  audits.audited_on as platform_audited_day,
  audits.revoked_on as tenant_revoked_day,
  audits.revoked_on as platform_revoked_day
from inputs.audits as audits
cross join edition
