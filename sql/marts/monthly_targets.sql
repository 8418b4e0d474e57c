select
  tenant_id,
  kpi,
  cast(period || '-01' as date) as tenant_day,
  cast(period || '-01' as date) as platform_day,
  plan_value
from plan_values
where regexp_full_match(period, '[0-9]{4}-[0-9]{2}')
