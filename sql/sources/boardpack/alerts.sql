-- Boardpack's own alerts as the input that packs and the overview show, for a company without an alert store of its own:
-- sources: {boardpack: {kind: postgresql, embedded: metadata}}.
-- Vouched for: an alert that somebody acknowledged is still open; an outage and a breach are incidents; nobody has judged
-- yet whether an alert was true.
select
  alert_id::text as alert_id,
  nullif(tenant_id, 'platform')::text as tenant_id,
  category::text as category,
  severity::text as severity,
  (rule in ('downtime', 'security_breach')) as is_incident,
  (title || case subject when '' then '' else ': ' || subject end)::text as title,
  impact::text as impact,
  action::text as recommended_action,
  owner_role::text as owner_role,
  since as occurred_at,
  opened_at,
  first_action_at,
  resolved_at,
  null::boolean as is_confirmed
from alerts
