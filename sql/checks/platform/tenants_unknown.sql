-- Rows on the platform belong to a tenant that no source names.
with
  owners as (
    select distinct tenant_id from delivery_daily
    union
    select distinct tenant_id from cost_daily
    union
    select distinct tenant_id from payment_lines
    union
    select distinct tenant_id from subscription_states
  )

select owners.tenant_id
from owners
where owners.tenant_id <> 'platform'
  and not exists (select 1 from tenant_states where tenant_states.tenant_id = owners.tenant_id)
