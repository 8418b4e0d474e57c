-- Vouched for: what is logged for the resource types configuration and export are those two things, and nothing else is.
select
  id::text as action_id,
  admin_user_id::text as actor,
  case resource_type
    when 'configuration' then 'configuration'
    when 'export' then 'export'
    when 'audit_log' then 'access'
    else 'other'
  end::text as action_kind,
  action::text as action_name,
  creation_time as acted_at
from admin_audit_log
