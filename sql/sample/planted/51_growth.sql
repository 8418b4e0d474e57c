-- Where each tenant is billed. Escape moves to Germany in April 2026.
insert into billing_addresses (tenant_id, country, since) values
  ('tn-aurora', 'us', '2023-03-06'),
  ('tn-brightwater', 'us', '2024-10-28'),
  ('tn-castellan', 'us', '2024-06-17'),
  ('tn-dijkstra', 'nl', '2025-02-11'),
  ('tn-escape', 'us', '2025-09-15'),
  ('tn-escape', 'de', '2026-04-01'),
  ('tn-foxglove', 'us', '2025-01-20'),
  ('tn-garnet', 'us', '2024-08-05'),
  ('tn-himari', 'jp', '2026-09-10');

-- Marketing and sales: 180.00 in most months, 330.00 in the last of each quarter.
insert into marketing_spend (channel, spend_month, amount, currency)
select channel, month::date, amount, 'USD'
from generate_series(timestamp '2025-01-01', timestamp '2026-10-01', interval '1 month') as month
cross join (values ('search', 60.00), ('sales', 120.00), ('events', 150.00)) as spent (channel, amount)
where channel <> 'events' or extract(month from month)::int % 3 = 0;

-- The plan for recurring revenue: 1,310.00 in January 2026 and 10.00 more each month; 1,390.00 in September.
insert into plan_targets (kpi, tenant_id, period, plan_version, plan_value)
select 'mrr', null, to_char(month, 'YYYY-MM'), '2026 budget v1', 1300 + 10 * extract(month from month)::int
from generate_series(timestamp '2026-01-01', timestamp '2026-12-01', interval '1 month') as month;

-- Budgets by cost centre, a version for each year; the infrastructure's of the fourth quarter of 2026 was raised.
insert into finance_budgets (cost_centre, budget_month, budget_version, amount, currency)
select cost_centre, month::date, extract(year from month) || ' budget v1', amount, 'USD'
from generate_series(timestamp '2025-01-01', timestamp '2026-12-01', interval '1 month') as month
cross join (values ('infrastructure', 290.00), ('payment_fees', 40.00), ('people', 1000.00), ('office', 90.00),
  ('marketing', 180.00)) as centre (cost_centre, amount);

insert into finance_budgets (cost_centre, budget_month, budget_version, amount, currency) values
  ('infrastructure', '2026-10-01', '2026 budget v2', 295.00, 'USD'),
  ('infrastructure', '2026-11-01', '2026 budget v2', 295.00, 'USD'),
  ('infrastructure', '2026-12-01', '2026 budget v2', 295.00, 'USD');

-- The ledger, to September 2026 by rule. Infrastructure costs 240.00 and 3.00 more each month; cash falls by 400.00.
insert into finance_ledger (id, booked_on, account, cost_centre, amount, currency)
select
  1000 * (month_no + 1) + line.no,
  (month + interval '1 month - 1 day')::date,
  line.account,
  line.cost_centre,
  case line.no
    when 1 then revenue
    when 2 then 240.00 + 3 * month_no
    when 6 then case when extract(month from month)::int % 3 = 0 then 330.00 else 180.00 end
    when 7 then revenue - 60.00
    when 8 then -revenue - 340.00
    else line.amount
  end,
  'USD'
from (
  select month, (row_number() over (order by month))::int - 1 as month_no,
    case
      when month < '2025-02-01' then 930.00
      when month < '2025-10-01' then 1150.00
      when month < '2025-12-01' then 1180.00
      when month < '2026-04-01' then 1490.00
      when month < '2026-06-01' then 1540.00
      else 1360.00
    end as revenue
  from generate_series(timestamp '2025-01-01', timestamp '2026-09-01', interval '1 month') as month
) as months
cross join (values
  (1, 'revenue', null, null),
  (2, 'cogs', 'infrastructure', null),
  (3, 'cogs', 'payment_fees', 41.00),
  (4, 'opex', 'people', 1000.00),
  (5, 'opex', 'office', 92.00),
  (6, 'opex', 'marketing', null),
  (7, 'cash', null, null),
  (8, 'cash', null, null)
) as line (no, account, cost_centre, amount);

-- October 2026 by hand, and what was in the bank when 2025 began: 13,250.00 less 21 months of 400.00 and 450.00 leave
-- 4,400.00.
insert into finance_ledger (id, booked_on, account, cost_centre, amount, currency) values
  (1, '2024-12-31', 'cash', null, 13250.00, 'USD'),
  (101, '2026-10-31', 'revenue', null, 1400.00, 'USD'),
  (102, '2026-10-31', 'revenue', null, -40.00, 'USD'),  -- a credit note
  (103, '2026-10-31', 'cogs', 'infrastructure', 303.00, 'USD'),
  (104, '2026-10-31', 'cogs', 'payment_fees', 41.00, 'USD'),
  (105, '2026-10-31', 'opex', 'people', 1000.00, 'USD'),
  (106, '2026-10-31', 'opex', 'office', 92.00, 'USD'),
  (107, '2026-10-31', 'opex', 'marketing', 180.00, 'USD'),
  (108, '2026-10-30', 'cash', null, 990.00, 'USD'),
  (109, '2026-10-30', 'cash', null, -1440.00, 'USD');

-- Forecasts, made on the fifth of each month for the six months after it.
insert into finance_forecasts (metric, forecast_month, made_on, value, low, high, confidence)
select
  metric,
  (month + ahead * interval '1 month')::date,
  (month + interval '4 days')::date,
  first_value + step * ahead,
  first_value + step * ahead - spread * ahead,
  first_value + step * ahead + spread * ahead,
  0.80
from generate_series(timestamp '2025-06-01', timestamp '2026-10-01', interval '1 month') as month
cross join generate_series(1, 6) as ahead
cross join lateral (values
  ('mrr', case when month < '2025-12-01' then 1180.00 when month < '2026-06-01' then 1500.00 else 1360.00 end, 10.00,
    30.00),
  ('cost', 1600.00, 5.00, 20.00)
) as said (metric, first_value, step, spread);
