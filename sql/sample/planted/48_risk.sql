-- The ordinary months from August 2025 to August 2026, one loss that was averted in four days for each tenant and month
-- and one gain for two of them: by rule, no chance in it.
insert into revenue_impact_events
  (id, tenant_id, event_category, impact_type, impact_amount, currency, urgency_level, tracked_at, resolved_at)
select
  1000 * tenant.no + month_no,
  tenant.id,
  case when month_no % 3 = 0 then 'payment' else 'deliverability' end,
  'negative',
  case when month_no % 2 = 0 then -1 else 1 end * (30 + 7 * (month_no * tenant.no % 9)),
  'USD',
  'low',
  first_day + interval '9 days 15 hours',
  first_day + interval '13 days 15 hours'
from (values (1, 'tn-aurora', date '2026-08-01'), (2, 'tn-brightwater', date '2026-08-01'),
  (3, 'tn-castellan', date '2026-08-01'), (6, 'tn-foxglove', date '2026-08-01'), (7, 'tn-garnet', date '2026-06-01'))
  as tenant (no, id, last_month)
cross join generate_series(1, 13) as month_no
cross join lateral (select timestamptz '2025-07-01 00:00+00' + month_no * interval '1 month' as first_day) as month
where first_day <= tenant.last_month
union all
select
  1000 * tenant.no + 500 + month_no,
  tenant.id,
  'expansion',
  'positive',
  20 + 5 * ((month_no + tenant.no) % 6),
  'USD',
  'low',
  timestamptz '2025-07-20 15:00+00' + month_no * interval '1 month',
  null
from (values (1, 'tn-aurora'), (5, 'tn-escape')) as tenant (no, id)
cross join generate_series(1, 13) as month_no;

-- September and October 2026, by hand.
insert into revenue_impact_events
  (id, tenant_id, event_category, impact_type, impact_amount, currency, urgency_level, tracked_at, resolved_at)
values
  -- averted in September and kept in October: 60.00 + 240.00 + 85.50
  (90001, 'tn-aurora', 'deliverability', 'negative', 60.00, 'USD', 'low', '2026-09-09 13:00+00', '2026-09-10 13:00+00'),
  (90002, 'tn-castellan', 'deliverability', 'negative', -240.00, 'USD', 'medium', '2026-09-15 13:00+00',
    '2026-09-18 13:00+00'),
  (90003, 'tn-brightwater', 'reputation', 'negative', 85.50, 'USD', 'low', '2026-09-22 13:00+00',
    '2026-09-23 13:00+00'),
  -- averted too, but Himari was on trial and paid nothing thirty days later
  (90004, 'tn-himari', 'churn_risk', 'negative', 29.00, 'USD', 'low', '2026-09-20 03:00+00', '2026-09-25 03:00+00'),
  -- averted in October, which November will confirm or not
  (90005, 'tn-aurora', 'deliverability', 'negative', -120.00, 'USD', 'medium', '2026-10-13 13:00+00',
    '2026-10-14 19:00+00'),
  (90006, 'tn-dijkstra', 'payment', 'negative', 63.00, 'EUR', 'low', '2026-10-13 07:30+00', '2026-10-15 09:00+00'),
  -- Castellan: two months unpaid, and a year of revenue in danger
  (90007, 'tn-castellan', 'payment', 'negative', 189.00, 'USD', 'medium', '2026-09-03 15:00+00', null),
  (90008, 'tn-castellan', 'payment', 'negative', 189.00, 'USD', 'medium', '2026-10-05 15:00+00', null),
  (90009, 'tn-castellan', 'churn_risk', 'negative', -2268.00, 'USD', 'high', '2026-10-26 13:00+00', null),
  -- good news of October
  (90010, 'tn-brightwater', 'expansion', 'positive', 45.00, 'USD', 'low', '2026-10-08 15:00+00', null),
  (90011, 'tn-aurora', 'expansion', 'positive', 150.00, 'USD', 'medium', '2026-10-20 15:00+00', null);

-- Every address began with a good name; at the end of October 2026 thirteen of seventeen still have it.
insert into ip_reputation_changes (id, smtp_ip_address_id, reputation_state, changed_on)
select id, id, 'good', created from smtp_ip_addresses;

insert into ip_reputation_changes (id, smtp_ip_address_id, reputation_state, changed_on) values
  (10031, 1003, 'fair', '2025-11-03'),
  (10032, 1003, 'poor', '2026-01-12'),
  (10033, 1003, 'critical', '2026-02-02'),   -- burned since
  (20041, 2004, 'fair', '2026-05-04'),
  (30021, 3002, 'fair', '2025-12-01'),
  (30022, 3002, 'good', '2026-02-09'),
  (40011, 4001, 'fair', '2026-08-03'),       -- Castellan's decline
  (40012, 4001, 'poor', '2026-09-14'),
  (40021, 4002, 'fair', '2026-10-05'),
  (50011, 5001, 'fair', '2025-09-01'),
  (50012, 5001, 'good', '2025-10-06');

insert into email_accounts (id, tenant_id, domain_id, email)
select id * 10 + 1, tenant_id, id, 'post@' || domain from domains;

insert into churn_predictions (id, tenant_id, predicted_on, churn_by, churned_on) values
  (1, 'tn-foxglove', '2025-09-22', '2025-12-21', null),
  (2, 'tn-aurora', '2025-10-06', '2026-01-04', null),
  (3, 'tn-dijkstra', '2026-03-23', '2026-06-21', null),
  (4, 'tn-garnet', '2026-04-13', '2026-07-12', '2026-06-15'),
  (5, 'tn-escape', '2026-07-06', '2026-10-04', null),
  (6, 'tn-castellan', '2026-09-14', '2026-12-13', null);

insert into vendor_reviews (vendor_name, reviewed_on, sla_score, cost_score, satisfaction_score)
select
  vendor.name,
  (first_day + interval '1 month' - interval '1 day')::date,
  least(100, vendor.sla + month_no % 3),
  vendor.cost - month_no % 4,
  vendor.satisfaction + month_no % 2
from (values ('Hostwinds', 96, 74, 80), ('Loop', 98, 82, 85), ('Stripe', 100, 72, 90))
  as vendor (name, sla, cost, satisfaction)
cross join generate_series(1, 14) as month_no
cross join lateral (select timestamp '2025-07-01' + month_no * interval '1 month' as first_day) as month;

insert into vendor_reviews (vendor_name, reviewed_on, sla_score, cost_score, satisfaction_score) values
  ('Hostwinds', '2026-10-30', 97, 72, 80),
  ('Loop', '2026-10-30', 99, 80, 85),
  ('Stripe', '2026-10-30', 100, 70, 90);
