-- Vouched for: one session is of one person; who refuses to be counted is not here.
select
  product_events.session_id::text as session_id,
  product_events.feature::text as feature,
  product_events.tenant_id::text as tenant_id,
  product_events.person_email::text as person,
  product_features.is_core as is_core,
  product_events.minutes::numeric(9, 2) as minutes,
  product_events.used_at as used_at,
  product_events.recorded_at as recorded_at
from product_events
join product_features on product_features.feature = product_events.feature
