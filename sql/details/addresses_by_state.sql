select
  reputation_state,
  count(*) as addresses,
  cast(sum(count(*)) over () as bigint) as all_addresses
from $view.ip_states
where from_day <= $last_day
  and (to_day is null or to_day > $last_day)
group by reputation_state
order by array_position(['good', 'fair', 'poor', 'critical'], reputation_state)
