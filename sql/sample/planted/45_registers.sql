-- Savings, decisions and the finance department's plan.
insert into savings_register
  (id, tenant_id, category, title, savings_amount, currency, identified_at, implemented_at)
values
  -- implemented in March 2026: 26.40
  (1, null, 'infrastructure_right_sizing', 'Give back the old host hw-ash-0', 14.00, 'USD', '2026-01-20 15:00+00',
    '2026-03-04 15:00+00'),
  (2, null, 'vendor_negotiation', 'Yearly terms for addresses', 12.40, 'USD', '2026-02-10 15:00+00',
    '2026-03-18 15:00+00'),
  -- implemented in October 2026: 30.00
  (3, null, 'email_service', 'Smaller contract for transactional mail', 30.00, 'USD', '2026-08-12 15:00+00',
    '2026-10-14 15:00+00'),
  -- identified, not implemented: 183.50 at the end of October 2026, 18.50 of it Castellan's
  (4, null, 'infrastructure_right_sizing', 'Decommission hw-ash-4', 14.00, 'USD', '2026-07-06 15:00+00', null),
  (5, null, 'process_automation', 'Automatic warm-up of addresses', 151.00, 'USD', '2026-09-17 15:00+00', null),
  (6, 'tn-castellan', 'infrastructure_right_sizing', 'One address instead of two', 18.50, 'USD',
    '2026-10-19 15:00+00', null),
  -- implemented only in November
  (7, 'tn-aurora', 'infrastructure_right_sizing', 'Drop the wholesale address', 4.99, 'USD', '2026-11-01 15:00+00',
    '2026-11-02 10:00+00');

insert into decision_register (id, tenant_id, title, owner_role, requested_at, due_on, decided_at) values
  -- decided in October 2026 after 20, 30, 52 and 58 hours: 160 hours in 4 decisions
  (1, null, 'Dearer dedicated addresses', 'CFO', '2026-10-05 14:00+00', '2026-10-09', '2026-10-06 10:00+00'),
  (2, 'tn-castellan', 'Payment plan for Castellan', 'CFO', '2026-10-08 12:00+00', '2026-10-12', '2026-10-09 18:00+00'),
  (3, null, 'Second event worker', 'CTO', '2026-10-12 13:00+00', '2026-10-16', '2026-10-14 17:00+00'),
  (4, 'tn-aurora', 'Extra address for the season', 'COO', '2026-10-19 13:00+00', '2026-10-23', '2026-10-21 23:00+00'),
  -- decided in September after 72 hours
  (5, null, 'Open a region in Asia', 'CEO', '2026-09-01 13:00+00', '2026-09-08', '2026-09-04 13:00+00'),
  -- waiting
  (6, 'tn-castellan', 'Pause all campaigns of Castellan', 'COO', '2026-10-26 13:00+00', '2026-11-05', null),
  (7, null, 'Budget of 2027', 'CFO', '2026-10-28 13:00+00', '2026-11-20', null),
  (8, 'tn-foxglove', 'Move Foxglove to a host of known price', 'COO', '2026-10-29 13:00+00', null, null);

insert into plan_targets (kpi, tenant_id, period, plan_version, plan_value) values
  ('delivery_rate', null, '2026-10', '2026 budget v1', 0.970000),
  ('delivery_rate', null, '2026-10', '2026 budget v2', 0.965000),
  ('bounce_rate', null, '2026-10', '2026 budget v1', 0.020000),
  ('approximate_infra_cost', null, '2026-10', '2026 budget v1', 265.000000),
  ('net_payments', null, '2026-09', '2026 budget v1', 1150.000000),
  ('net_payments', null, '2026-10', '2026 budget v1', 1150.000000),
  ('net_payments', null, '2026-10', '2026 budget v2', 1080.000000),
  ('send_volume', 'tn-aurora', '2026-10', '2026 budget v1', 9000.000000),
  ('bounce_rate', 'tn-castellan', '2026-10', '2026 budget v1', 0.050000),
  ('delivery_rate', 'tn-brightwater', '2026-Q4', '2026 budget v1', 0.970000),
  ('active_tenants', null, '2026', '2026 budget v1', 8.000000);
