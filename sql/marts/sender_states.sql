select
  edition.tenant_id,
  states.sender_state_id,
  states.domain_id,
  states.reputation_state,
  case states.reputation_state
    when 'good' then 0
    when 'fair' then 1
    when 'poor' then 2
    when 'critical' then 3
  end as band_rank,
  states.valid_from as tenant_from_day,
  states.valid_from as platform_from_day,
  states.valid_to as tenant_to_day,
  states.valid_to as platform_to_day
from inputs.sender_states as states
cross join edition
