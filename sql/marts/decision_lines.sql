select
  edition.tenant_id,
  decisions.decision_id,
  decisions.title,
  decisions.owner_role,
  decisions.requested_at,
  decisions.decided_at,
  decisions.due_on,
  cast(decisions.requested_at at time zone edition.zone as date) as tenant_requested_day,
  cast(decisions.requested_at at time zone edition.platform_zone as date) as platform_requested_day,
  cast(decisions.decided_at at time zone edition.zone as date) as tenant_decided_day,
  cast(decisions.decided_at at time zone edition.platform_zone as date) as platform_decided_day
from inputs.decisions as decisions
cross join edition
