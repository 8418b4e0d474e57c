select
  null as tenant_id,
  audit_id as subject,
  1 as value,
  cast(coalesce(revoked_on, audited_on) as timestamptz) as since,
  cast(coalesce(revoked_on, audited_on) as timestamptz) as newest
from inputs.audits
where (not is_passed or revoked_on is not null)
  and coalesce(revoked_on, audited_on) between cast($now - interval 90 days as date) and cast($now as date)
