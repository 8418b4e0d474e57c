select
  edition.tenant_id,
  uses.visit_id,
  uses.widget,
  uses.person,
  uses.is_opened,
  cast(uses.visited_at at time zone edition.zone as date) as tenant_visited_day,
  cast(uses.visited_at at time zone edition.platform_zone as date) as platform_visited_day
from inputs.dashboard_use as uses
cross join edition
