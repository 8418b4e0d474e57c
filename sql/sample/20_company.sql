-- The eight tenants, what they subscribed to, and what they send from.
insert into tenants (id, name, created, updated) values
  ('tn-aurora', 'Aurora Outfitters', '2023-03-06 15:20+00', '2026-09-01 12:00+00'),
  ('tn-brightwater', 'Brightwater Clinics', '2024-10-28 16:05+00', '2026-03-02 12:00+00'),
  ('tn-castellan', 'Castellan Loans', '2024-06-17 14:40+00', '2026-09-08 14:00+00'),
  ('tn-dijkstra', 'Dijkstra & Zonen', '2025-02-11 09:15+00', '2026-02-11 12:00+00'),
  ('tn-escape', $$=SUM(A1)&"<b>'Ünï$$, '2025-09-15 13:30+00', '2025-10-01 12:00+00'),
  ('tn-foxglove', 'Foxglove Media', '2025-01-20 17:10+00', '2025-08-01 12:00+00'),
  ('tn-garnet', 'Garnet Travel', '2024-08-05 18:00+00', '2026-06-15 17:00+00'),
  ('tn-himari', 'Himari Studio', '2026-09-10 05:25+00', '2026-09-10 05:25+00');

insert into tenant_config (tenant_id, stripe_customer_id, ui_timezone, ui_locale, billing_currency) values
  ('tn-aurora', 'cus_sample_1', 'America/New_York', 'en-US', 'USD'),
  ('tn-brightwater', 'cus_sample_2', 'America/Chicago', 'en-US', 'USD'),
  ('tn-castellan', 'cus_sample_3', 'America/New_York', 'en-US', 'USD'),
  ('tn-dijkstra', 'cus_sample_4', 'Europe/Amsterdam', 'nl-NL', 'EUR'),
  ('tn-escape', 'cus_sample_5', 'America/New_York', null, 'USD'),
  ('tn-foxglove', 'cus_sample_6', 'America/Denver', 'en-US', 'USD'),
  ('tn-garnet', 'cus_sample_7', 'America/Los_Angeles', 'en-US', 'USD'),
  ('tn-himari', 'cus_sample_8', 'Asia/Tokyo', 'en-US', 'USD');

insert into tenant_users (tenant_id, user_id, email, roles)
select id, 'owner', 'owner@' || substr(id, 4) || '.example', array['owner'] from tenants;

insert into companies (id, tenant_id, name, workspace_name, industry, company_size) values
  (11, 'tn-aurora', 'Aurora Outfitters Retail', 'retail', 'retail', '500+'),
  (12, 'tn-aurora', 'Aurora Outfitters Wholesale', 'wholesale', 'retail', '50-200'),
  (21, 'tn-brightwater', 'Brightwater Clinics', 'clinics', 'health', '200-500'),
  (31, 'tn-castellan', 'Castellan Loans', 'loans', 'finance', '50-200'),
  (41, 'tn-dijkstra', 'Dijkstra & Zonen', 'winkel', 'retail', '10-50'),
  (51, 'tn-escape', 'Escape', 'main', null, null),
  (61, 'tn-foxglove', 'Foxglove Media', 'media', 'media', '50-200'),
  (71, 'tn-garnet', 'Garnet Travel', 'travel', 'travel', '10-50'),
  (81, 'tn-himari', 'Himari Studio', 'studio', 'design', '1-10');

insert into plans (id, name, slug, price_monthly, price_yearly, is_active, stripe_product_id) values
  (1, 'Starter', 'starter', 2900, 29900, true, 'prod_sample_1'),
  (2, 'Pro', 'pro', 18900, 219000, true, 'prod_sample_2'),
  (3, 'Growth', 'growth', 49900, 549000, true, 'prod_sample_3');

insert into subscriptions
  (id, tenant_id, plan_id, status, current_period_start, current_period_end, cancel_reason, cancel_date,
    stripe_subscription_id)
values
  (1, 'tn-aurora', 3, 'active', '2026-10-01', '2026-11-01', null, null, 'sub_sample_1'),
  (2, 'tn-brightwater', 2, 'active', '2025-11-01', '2026-11-01', null, null, 'sub_sample_2'),
  (3, 'tn-castellan', 2, 'past_due', '2026-10-01', '2026-11-01', null, null, 'sub_sample_3'),
  (4, 'tn-dijkstra', 2, 'active', '2026-10-01', '2026-11-01', null, null, 'sub_sample_4'),
  (5, 'tn-escape', 1, 'active', '2026-10-01', '2026-11-01', null, null, 'sub_sample_5'),
  (6, 'tn-foxglove', 2, 'active', '2026-10-01', '2026-11-01', null, null, 'sub_sample_6'),
  (7, 'tn-garnet', 2, 'canceled', '2026-06-01', '2026-07-01', 'moved to another sender', '2026-06-15 17:00+00',
    'sub_sample_7'),
  (8, 'tn-himari', 1, 'trialing', '2026-09-10', '2026-11-10', null, null, 'sub_sample_8');

insert into subscription_changes (id, subscription_id, plan_id, billing_interval, status, changed_at) values
  (101, 1, 2, 'month', 'active', '2023-03-06 15:20+00'),
  (102, 1, 3, 'month', 'active', '2025-12-01 13:00+00'),  -- Aurora moves up from Pro to Growth
  (201, 2, 2, 'year', 'active', '2024-11-01 13:00+00'),
  (301, 3, 2, 'month', 'active', '2024-06-17 14:40+00'),
  (302, 3, 2, 'month', 'past_due', '2026-09-08 14:00+00'),
  (401, 4, 2, 'month', 'active', '2025-02-11 09:15+00'),
  (501, 5, 1, 'month', 'trialing', '2025-09-15 13:30+00'),
  (502, 5, 1, 'month', 'active', '2025-10-01 13:00+00'),
  (601, 6, 2, 'month', 'active', '2025-01-20 17:10+00'),
  (701, 7, 2, 'month', 'active', '2024-08-05 18:00+00'),
  (702, 7, 2, 'month', 'canceled', '2026-06-15 17:00+00'),
  (801, 8, 1, 'month', 'trialing', '2026-09-10 05:25+00');

insert into subscription_addons
  (id, subscription_id, addon_type, quantity, price_monthly, is_active, started_at, ended_at)
values
  (1, 1, 'dedicated_ip', 2, 25.00, true, '2026-04-01 13:00+00', null),
  (2, 6, 'extra_domain', 1, 9.50, false, '2025-10-01 13:00+00', '2026-01-01 13:00+00');

insert into domains (id, tenant_id, company_id, domain, verification_status, verified, created) values
  (110, 'tn-aurora', 11, 'mail.aurora-outfitters.example', 'verified', '2023-03-07 10:00+00', '2023-03-06 16:00+00'),
  (111, 'tn-aurora', 11, 'news.aurora-outfitters.example', 'verified', '2023-03-07 10:00+00', '2023-03-06 16:00+00'),
  (112, 'tn-aurora', 12, 'trade.aurora-outfitters.example', 'verified', '2024-05-07 10:00+00', '2024-05-06 16:00+00'),
  (120, 'tn-brightwater', 21, 'recall.brightwater-clinics.example', 'verified', '2024-10-29 10:00+00',
    '2024-10-28 17:00+00'),
  (121, 'tn-brightwater', 21, 'news.brightwater-clinics.example', 'verified', '2024-10-29 10:00+00',
    '2024-10-28 17:00+00'),
  (130, 'tn-castellan', 31, 'offers.castellan-loans.example', 'verified', '2024-06-18 10:00+00', '2024-06-17 15:00+00'),
  (131, 'tn-castellan', 31, 'castellan-rates.example', 'verified', '2024-06-18 10:00+00', '2024-06-17 15:00+00'),
  (140, 'tn-dijkstra', 41, 'post.dijkstra-zonen.example', 'verified', '2025-02-12 10:00+00', '2025-02-11 10:00+00'),
  (141, 'tn-dijkstra', 41, 'nieuws.dijkstra-zonen.example', 'verified', '2025-02-12 10:00+00', '2025-02-11 10:00+00'),
  (150, 'tn-escape', 51, 'xn--n-xga8e.example', 'verified', '2025-09-16 10:00+00', '2025-09-15 14:00+00'),
  (151, 'tn-escape', 51, 'escape-second.example', 'pending', null, '2025-09-15 14:00+00'),
  (160, 'tn-foxglove', 61, 'mail.foxglove-media.example', 'verified', '2025-01-21 10:00+00', '2025-01-20 18:00+00'),
  (161, 'tn-foxglove', 61, 'shows.foxglove-media.example', 'verified', '2025-01-21 10:00+00', '2025-01-20 18:00+00'),
  (170, 'tn-garnet', 71, 'trips.garnet-travel.example', 'verified', '2024-08-06 10:00+00', '2024-08-05 19:00+00'),
  (171, 'tn-garnet', 71, 'deals.garnet-travel.example', 'verified', '2024-08-06 10:00+00', '2024-08-05 19:00+00'),
  (180, 'tn-himari', 81, 'mail.himari-studio.example', 'verified', '2026-09-10 06:00+00', '2026-09-10 05:40+00'),
  (181, 'tn-himari', 81, 'himari-letters.example', 'pending', null, '2026-09-10 05:40+00');

insert into campaigns (id, tenant_id, company_id, name, status, scheduled, completed, created)
select
  1000 * tenant_no + campaign_no,
  tenant_id,
  10 * tenant_no + 1,
  name,
  case when tenant_id = 'tn-garnet' then 'completed' else 'sending' end,
  created,
  case when tenant_id = 'tn-garnet' then '2026-06-15 17:00+00'::timestamptz end,
  created
from (select id, row_number() over (order by id), created + interval '1 hour' from tenants)
  as tenant (tenant_id, tenant_no, created)
cross join (values (1, 'Newsletter'), (2, 'Welcome series'), (3, 'Win-back'), (4, 'Product news'))
  as kind (campaign_no, name);

-- Campaigns that only planted rows belong to, and one that never sent anything.
insert into campaigns (id, tenant_id, company_id, name, status, scheduled, completed, created) values
  (2005, 'tn-brightwater', 21, 'Spring check-up recall', 'completed', '2026-03-02 15:00+00', '2026-03-31 21:00+00',
    '2026-02-20 16:00+00'),
  (4005, 'tn-dijkstra', 41, 'Nachtpost', 'completed', '2026-01-31 23:30+00', '2026-02-28 23:31+00',
    '2026-01-28 10:00+00'),
  (1005, 'tn-aurora', 12, 'Trade fair 2027', 'draft', null, null, '2026-10-20 15:00+00');
