select
  edition.tenant_id,
  targets.kpi,
  targets.period,
  targets.plan_version,
  targets.plan_value
from inputs.targets as targets
cross join edition
qualify row_number() over (
  partition by targets.kpi, targets.period
  -- The numbers in a version decide, so that v10 comes after v9.
  order by list_transform(regexp_extract_all(targets.plan_version, '[0-9]+'), lambda digits: try_cast(digits as bigint))
    desc, targets.plan_version desc
) = 1
