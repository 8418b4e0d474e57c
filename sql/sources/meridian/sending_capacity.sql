select
  smtp_ip_address_id::text as ip_id,
  capacity_day,
  messages::bigint as daily_capacity
from ip_daily_capacity
