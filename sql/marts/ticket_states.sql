select
  edition.tenant_id,
  tickets.ticket_id,
  tickets.priority,
  tickets.is_escalated,
  tickets.opened_at,
  tickets.resolved_at,
  cast(tickets.opened_at at time zone edition.zone as date) as tenant_opened_day,
  cast(tickets.opened_at at time zone edition.platform_zone as date) as platform_opened_day,
  cast(tickets.resolved_at at time zone edition.zone as date) as tenant_resolved_day,
  cast(tickets.resolved_at at time zone edition.platform_zone as date) as platform_resolved_day
from inputs.support_tickets as tickets
cross join edition
