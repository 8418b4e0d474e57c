select
  id::text as sign_in_id,
  tenant_id::text as tenant_id,
  login_email::text as person,
  outcome::text as outcome,
  is_admin as is_privileged,
  second_factor as has_mfa,
  attempted_at,
  recorded_at
from auth_log
