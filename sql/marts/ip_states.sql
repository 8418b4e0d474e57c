select
  edition.tenant_id,
  states.ip_id,
  states.reputation_state,
  states.valid_from as tenant_from_day,
  states.valid_from as platform_from_day,
  states.valid_to as tenant_to_day,
  states.valid_to as platform_to_day
from inputs.ip_states as states
cross join edition
