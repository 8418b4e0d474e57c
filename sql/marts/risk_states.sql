select
  edition.tenant_id,
  risks.risk_id,
  risks.title,
  risks.severity,
  risks.owner_role,
  risks.action_plan,
  risks.identified_on,
  risks.planned_on,
  risks.closed_on
from inputs.risk_register as risks
cross join edition
