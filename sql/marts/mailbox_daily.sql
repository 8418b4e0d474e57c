select
  edition.tenant_id,
  health.mailbox_id,
  health.sent_on as tenant_day,
  health.sent_on as platform_day,
  health.sent,
  health.bounced,
  health.complained,
  health.unsubscribed,
  health.volume_penalty,
  cast(health.volume_penalty * health.sent as decimal(18, 2)) as penalty_times_sent
from inputs.mailbox_health as health
cross join edition
