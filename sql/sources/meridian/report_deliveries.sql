select
  concat_ws('/', report_runs.id, recipients.place)::text as delivery_id,
  report_runs.pack::text as pack,
  recipients.recipient::text as recipient,
  recipients.sent_at,
  recipients.delivered_at,
  recipients.opened_at,
  recipients.device::text as opened_on,
  recipients.engaged_at
from (
  select report_deliveries.*, row_number() over (partition by run_id order by recipient) as place
  from report_deliveries
) as recipients
join report_runs on report_runs.id = recipients.run_id
