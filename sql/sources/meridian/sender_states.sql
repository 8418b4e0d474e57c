-- Vouched for: an address that is burned or in quarantine today sends for nobody, though a domain is still assigned. The
-- id is made of the assignment's, so that no row says which address it is about.
with states as (
  select
    smtp_ip_address_id,
    reputation_state,
    changed_on as valid_from,
    lead(changed_on) over (partition by smtp_ip_address_id order by changed_on) as valid_to
  from ip_reputation_changes
)

select
  assigned.id || '/' || to_char(states.valid_from, 'YYYYMMDD') as sender_state_id,
  domains.tenant_id::text as tenant_id,
  domains.id::text as domain_id,
  states.reputation_state::text as reputation_state,
  greatest(assigned.assigned_on, states.valid_from) as valid_from,
  least(assigned.unassigned_on, states.valid_to) as valid_to
from domain_ip_assignments as assigned
join domains on domains.id = assigned.domain_id
join smtp_ip_addresses on smtp_ip_addresses.id = assigned.smtp_ip_address_id
join states on states.smtp_ip_address_id = assigned.smtp_ip_address_id
where smtp_ip_addresses.status in ('assigned', 'warming', 'warmed', 'degraded')
  and (assigned.status in ('active', 'warming') or (assigned.status = 'expired' and assigned.unassigned_on is not null))
  and (assigned.unassigned_on is null or assigned.unassigned_on > states.valid_from)
  and (states.valid_to is null or states.valid_to > assigned.assigned_on)
