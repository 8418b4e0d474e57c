select
  kpi::text as kpi,
  tenant_id::text as tenant_id,
  period::text as period,
  plan_version::text as plan_version,
  plan_value::numeric(18, 6) as plan_value
from plan_targets
