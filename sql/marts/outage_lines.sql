select
  edition.tenant_id,
  outages.service_name,
  outages.probe_seconds,
  outages.began_at,
  outages.ended_at,
  cast(outages.began_at at time zone edition.platform_zone as date) as tenant_began_day,
  cast(outages.began_at at time zone edition.platform_zone as date) as platform_began_day
from inputs.outages as outages
cross join edition
