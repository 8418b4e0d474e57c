-- A state holds until the next change of the same address, and not beyond the day it was given back.
select
  changes.smtp_ip_address_id::text as ip_id,
  changes.reputation_state::text as reputation_state,
  changes.changed_on as valid_from,
  least(
    lead(changes.changed_on) over (partition by changes.smtp_ip_address_id order by changes.changed_on),
    smtp_ip_addresses.released) as valid_to
from ip_reputation_changes as changes
join smtp_ip_addresses on smtp_ip_addresses.id = changes.smtp_ip_address_id
where smtp_ip_addresses.released is null or smtp_ip_addresses.released > changes.changed_on
