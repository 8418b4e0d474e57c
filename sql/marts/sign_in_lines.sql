select
  edition.tenant_id,
  sign_ins.sign_in_id,
  sign_ins.person,
  sign_ins.outcome,
  sign_ins.is_privileged,
  sign_ins.has_mfa,
  cast(sign_ins.attempted_at at time zone edition.zone as date) as tenant_attempted_day,
  cast(sign_ins.attempted_at at time zone edition.platform_zone as date) as platform_attempted_day
from inputs.sign_ins as sign_ins
cross join edition
