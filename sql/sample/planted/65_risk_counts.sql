-- What the sending platform counts of each mailbox and day, from its own events; each domain has one mailbox. Castellan
-- sends more than its mailboxes are warmed up for since September 2026.
insert into mailbox_analytics
  (mailbox_id, sent_on, sent, bounced, spam_complaints, unsubscribed, volume_penalty)
select
  email_accounts.id,
  days.day,
  days.sent,
  days.bounced,
  days.complained,
  days.unsubscribed,
  case
    when email_accounts.tenant_id = 'tn-castellan' and days.day >= '2026-10-01' then 30
    when email_accounts.tenant_id = 'tn-castellan' and days.day >= '2026-09-01' then 20
    when email_accounts.tenant_id = 'tn-himari' then 10
    else 0
  end
from (
  select
    domain_id,
    (event_timestamp at time zone 'UTC')::date as day,
    count(*) filter (where status = 'sent') as sent,
    count(*) filter (where status = 'bounced') as bounced,
    count(*) filter (where status = 'complained') as complained,
    count(*) filter (where status = 'unsubscribed') as unsubscribed
  from email_events
  where status in ('sent', 'bounced', 'complained', 'unsubscribed')
  group by domain_id, day
) as days
join email_accounts on email_accounts.domain_id = days.domain_id;

-- Reviews: the ordinary alerts by rule, those since September 2026 by hand.
insert into event_reviews (event_id, happened_at, first_action_at, was_true)
select
  id,
  created_at - case details ->> 'category'
    when 'system_health' then (1 + id % 5) * interval '20 seconds'
    else (1 + id % 7) * interval '10 minutes'
  end,
  created_at + (4 + id % 20) * interval '1 minute',
  id % 5 <> 0
from admin_system_events
where id >= 1000 and created_at < '2026-09-01';

insert into event_reviews (event_id, happened_at, first_action_at, was_true) values
  (901, '2026-09-01 14:00+00', '2026-09-03 16:00+00', true),
  (902, '2026-09-15 12:30+00', '2026-09-15 14:00+00', true),
  (903, '2026-09-09 12:50+00', '2026-09-09 15:00+00', false),
  (904, '2026-09-22 12:00+00', '2026-09-22 15:00+00', true),
  (931, '2026-09-01 04:00+00', '2026-09-02 14:00+00', true),
  -- October 2026: 13 judged, 11 of them true; four critical ones answered after 40, 20, 10 and 4 minutes
  (911, '2026-10-05 14:00+00', '2026-10-05 17:00+00', true),
  (912, '2026-10-06 12:00+00', '2026-10-06 14:00+00', false),
  (913, '2026-10-20 03:20+00', '2026-10-20 04:40+00', true),
  (914, '2026-10-22 14:00+00', '2026-10-22 14:30+00', true),
  (915, '2026-10-24 15:00+00', '2026-10-24 18:00+00', true),
  (921, '2026-10-07 10:00+00', '2026-10-07 15:00+00', false),
  (922, '2026-10-13 12:00+00', '2026-10-13 14:00+00', true),
  (923, '2026-09-30 22:30+00', '2026-10-13 09:00+00', true),
  (924, '2026-10-28 16:40+00', '2026-10-28 18:00+00', true),
  (932, null, '2026-10-16 14:00+00', true),
  -- system health: found after 90, 120 and 30 seconds
  (933, '2026-10-30 10:58:30+00', '2026-10-30 11:10+00', true),
  (934, '2026-10-29 12:58:00+00', '2026-10-29 13:30+00', true),
  (936, '2026-10-07 14:59:30+00', '2026-10-07 15:04+00', true);
