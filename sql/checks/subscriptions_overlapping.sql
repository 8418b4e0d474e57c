-- One subscription is in two states on the same day's end.
select earlier.tenant_id, earlier.subscription_id, later.platform_from_day
from subscription_states as earlier
join subscription_states as later
  on later.tenant_id = earlier.tenant_id
  and later.subscription_id = earlier.subscription_id
  and later.valid_from > earlier.valid_from
where (earlier.platform_to_day is null or earlier.platform_to_day > later.platform_from_day)
