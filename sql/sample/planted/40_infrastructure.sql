-- Hosts, addresses, who sends from them, list prices and provider invoices: all by hand.
-- docs/walk.md walks host 1 through February 2026 (28 days).
insert into vps_instances
  (id, hostwinds_instance_id, region, status, monthly_cost, approximate_cost, cost_synced_at, created, decommissioned)
values
  (1, 'hw-ash-1', 'us-east', 'active', 39.00, 28.00, '2026-10-30 05:00+00', '2024-06-01', null),
  (2, 'hw-ash-2', 'us-east', 'active', 75.00, 56.00, '2026-10-30 05:00+00', '2023-03-01', null),
  (3, 'hw-chi-1', 'us-central', 'active', 41.00, 33.60, '2026-10-30 05:00+00', '2024-10-01', null),
  (4, 'hw-ash-3', 'us-east', 'active', 55.00, 42.00, '2026-10-30 05:00+00', '2024-06-01', null),
  (5, 'hw-nor-1', 'eu-north', 'active', 0.00, 0.00, null, '2025-01-01', null),         -- cost never synced: unknown
  (6, 'hw-ash-4', 'us-east', 'scheduled_decommission', 20.00, 14.00, '2026-10-30 05:00+00', '2025-06-01', null),
  (7, 'hw-tyo-1', 'ap-northeast', 'active', 31.00, 24.80, '2026-10-30 05:00+00', '2026-09-01', null),
  (8, 'hw-ash-0', 'us-east', 'decommissioned', 28.00, 28.00, '2026-01-10 05:00+00', '2023-03-01', '2026-01-15');

insert into smtp_ip_addresses
  (id, vps_instance_id, ip_address, status, reputation_state, approximate_cost, assigned_count, cost_synced_at, created,
    released)
values
  (1001, 1, '192.0.2.11', 'assigned', 'good', 4.99, 2, '2026-10-30 05:00+00', '2024-06-01', null),
  (1002, 1, '192.0.2.12', 'warmed', 'good', 4.99, 1, '2026-10-30 05:00+00', '2024-06-01', null),
  (1003, 1, '192.0.2.13', 'burned', 'critical', 4.99, 1, '2026-10-30 05:00+00', '2024-06-01', null),
  (1004, 1, '192.0.2.14', 'assigned', 'good', 0.00, 1, null, '2024-06-01', null),     -- the list price stands in
  (2001, 2, '192.0.2.21', 'assigned', 'good', 4.99, 1, '2026-10-30 05:00+00', '2023-03-01', null),
  (2002, 2, '192.0.2.22', 'assigned', 'good', 4.99, 1, '2026-10-30 05:00+00', '2023-03-01', null),
  (2003, 2, '192.0.2.23', 'assigned', 'good', 4.99, 1, '2026-10-30 05:00+00', '2023-03-01', null),
  (2004, 2, '192.0.2.24', 'assigned', 'fair', 4.99, 1, '2026-10-30 05:00+00', '2024-05-01', null),
  (3001, 3, '192.0.2.31', 'assigned', 'good', 4.99, 1, '2026-10-30 05:00+00', '2024-10-01', null),
  (3002, 3, '192.0.2.32', 'assigned', 'good', 4.99, 1, '2026-10-30 05:00+00', '2024-10-01', null),
  (3003, 3, '192.0.2.33', 'available', 'good', 4.99, 0, '2026-10-30 05:00+00', '2024-10-01', null),
  (4001, 4, '192.0.2.41', 'degraded', 'poor', 4.99, 1, '2026-10-30 05:00+00', '2024-06-01', null),
  (4002, 4, '192.0.2.42', 'assigned', 'fair', 4.99, 1, '2026-10-30 05:00+00', '2024-06-01', null),
  (4003, 4, '192.0.2.43', 'assigned', 'good', 4.99, 2, '2026-10-30 05:00+00', '2024-08-01', null),
  (5001, 5, '198.51.100.51', 'assigned', 'good', 0.00, 1, null, '2025-01-01', null),  -- unknown
  (5002, 5, '198.51.100.52', 'assigned', 'good', 0.00, 1, null, '2025-01-01', null),  -- unknown
  (7001, 7, '203.0.113.71', 'warming', 'good', 4.99, 1, '2026-10-30 05:00+00', '2026-09-01', null),
  (8001, 8, '192.0.2.81', 'available', 'good', 4.99, 0, '2026-01-10 05:00+00', '2023-03-01', '2026-01-15');

insert into domain_ip_assignments
  (id, domain_id, smtp_ip_address_id, status, warmup_state, assigned_on, unassigned_on)
values
  (1, 140, 1001, 'active', 'done', '2025-02-11', null),
  (2, 110, 1001, 'active', 'done', '2026-02-11', null),          -- Aurora comes to share Dijkstra's address
  (3, 141, 1002, 'active', 'done', '2025-02-11', null),
  (4, 140, 1003, 'active', 'done', '2025-02-11', null),          -- the address is burned: its cost goes to the pool
  (5, 111, 1004, 'active', 'done', '2025-02-01', null),
  (6, 110, 2001, 'active', 'done', '2023-03-06', null),
  (7, 110, 2002, 'active', 'done', '2023-03-06', null),
  (8, 111, 2003, 'active', 'done', '2023-03-06', null),
  (9, 112, 2004, 'active', 'done', '2024-05-06', null),
  (10, 120, 3001, 'active', 'done', '2024-10-28', null),
  (11, 121, 3002, 'active', 'done', '2024-10-28', null),
  (12, 130, 4001, 'active', 'done', '2024-06-17', null),
  (13, 131, 4002, 'active', 'done', '2024-06-17', null),
  (14, 150, 4003, 'active', 'done', '2025-09-15', null),
  (15, 170, 4003, 'active', 'done', '2024-08-05', '2026-06-15'),
  (16, 160, 5001, 'active', 'done', '2025-01-20', null),
  (17, 161, 5002, 'active', 'done', '2025-01-20', null),
  (18, 180, 7001, 'warming', 'week 3', '2026-09-10', null),
  (19, 151, 4003, 'scheduled', null, '2026-01-05', null),        -- planned, never made: costs nothing
  (20, 112, 8001, 'expired', 'done', '2023-03-06', '2025-06-01');

insert into provider_prices (id, resource_type, region, monthly_price, currency, valid_from, valid_to) values
  (1, 'vps', 'us-east', 29.00, 'USD', '2023-01-01', null),
  (2, 'vps', 'us-central', 34.00, 'USD', '2023-01-01', null),
  (3, 'vps', 'ap-northeast', 24.80, 'USD', '2026-01-01', null),
  (4, 'ip', 'us-east', 3.08, 'USD', '2023-01-01', '2025-11-01'),
  (5, 'ip', 'us-east', 3.36, 'USD', '2025-11-01', null),
  (6, 'ip', 'us-central', 4.99, 'USD', '2023-01-01', null),
  (7, 'ip', 'ap-northeast', 4.99, 'USD', '2026-01-01', null);

-- What the provider asked for in the end, the hosts of unknown list price among it.
insert into provider_invoices
  (id, provider_name, service_name, resource_type, amount, currency, period_start, period_end)
select
  kind.prefix || to_char(first_day, 'YYYY-MM'),
  kind.provider_name,
  kind.service_name,
  kind.resource_type,
  case
    when kind.resource_type = 'vps' and first_day < '2026-02-01' then 231.90
    when kind.resource_type = 'vps' and first_day >= '2026-09-01' then 229.85
    else kind.amount
  end,
  'USD',
  first_day,
  (first_day + interval '1 month')::date
from generate_series(timestamp '2025-08-01', timestamp '2026-10-01', interval '1 month') as month (first_timestamp)
cross join lateral (select first_timestamp::date as first_day) as day
cross join (values
  ('HW-VPS-', 'Hostwinds', 'Virtual servers', 'vps', 205.10),
  ('HW-IP-', 'Hostwinds', 'Dedicated addresses', 'ip', 78.21),
  ('LP-', 'Loop', 'Transactional mail', 'other', 49.00)
) as kind (prefix, provider_name, service_name, resource_type, amount);
