select
  edition.tenant_id,
  findings.finding_id,
  findings.severity,
  findings.title,
  findings.owner_role,
  findings.due_on,
  cast(findings.opened_at at time zone edition.zone as date) as tenant_opened_day,
  cast(findings.opened_at at time zone edition.platform_zone as date) as platform_opened_day,
  cast(findings.resolved_at at time zone edition.zone as date) as tenant_resolved_day,
  cast(findings.resolved_at at time zone edition.platform_zone as date) as platform_resolved_day
from inputs.findings as findings
cross join edition
