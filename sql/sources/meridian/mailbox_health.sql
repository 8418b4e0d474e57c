-- Vouched for: bounced is hard and soft together; the analytics' day is the day in UTC.
select
  mailbox_analytics.mailbox_id::text as mailbox_id,
  email_accounts.tenant_id::text as tenant_id,
  mailbox_analytics.sent_on,
  mailbox_analytics.sent::bigint as sent,
  mailbox_analytics.bounced::bigint as bounced,
  mailbox_analytics.spam_complaints::bigint as complained,
  mailbox_analytics.unsubscribed::bigint as unsubscribed,
  mailbox_analytics.volume_penalty::numeric(5, 2) as volume_penalty
from mailbox_analytics
join email_accounts on email_accounts.id = mailbox_analytics.mailbox_id
