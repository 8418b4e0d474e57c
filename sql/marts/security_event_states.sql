select
  edition.tenant_id,
  events.event_id,
  events.severity,
  events.title,
  cast(events.raised_at at time zone edition.zone as date) as tenant_raised_day,
  cast(events.raised_at at time zone edition.platform_zone as date) as platform_raised_day,
  cast(events.confirmed_at at time zone edition.zone as date) as tenant_confirmed_day,
  cast(events.confirmed_at at time zone edition.platform_zone as date) as platform_confirmed_day,
  cast(events.closed_at at time zone edition.zone as date) as tenant_closed_day,
  cast(events.closed_at at time zone edition.platform_zone as date) as platform_closed_day
from inputs.security_events as events
cross join edition
