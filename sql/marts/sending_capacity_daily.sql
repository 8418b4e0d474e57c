select
  edition.tenant_id,
  capacity.ip_id,
  capacity.capacity_day as tenant_day,
  capacity.capacity_day as platform_day,
  capacity.daily_capacity
from inputs.sending_capacity as capacity
cross join edition
