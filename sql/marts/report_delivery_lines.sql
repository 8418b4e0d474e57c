select
  edition.tenant_id,
  deliveries.delivery_id,
  deliveries.pack,
  deliveries.recipient,
  deliveries.delivered_at,
  deliveries.opened_at,
  deliveries.opened_on,
  deliveries.engaged_at,
  cast(deliveries.sent_at at time zone edition.zone as date) as tenant_sent_day,
  cast(deliveries.sent_at at time zone edition.platform_zone as date) as platform_sent_day
from inputs.report_deliveries as deliveries
cross join edition
