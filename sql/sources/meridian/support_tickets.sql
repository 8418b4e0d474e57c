-- Vouched for: urgent is critical and normal is medium.
select
  id::text as ticket_id,
  tenant_id::text as tenant_id,
  case priority when 'urgent' then 'critical' when 'normal' then 'medium' else priority end as priority,
  escalated as is_escalated,
  created as opened_at,
  resolved as resolved_at
from helpdesk_tickets
