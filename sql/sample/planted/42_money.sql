-- Every invoice, payment and refund of the fifteen months, by rule and by hand: no chance in it.
-- Monthly invoices: made on the first at 13:00 UTC, for the month ahead.
insert into stripe_invoices (id, subscription_id, amount_due, currency, status, created, period_start, period_end)
select
  'in_' || terms.subscription_id || '_' || to_char(first_day, 'YYYYMM'),
  terms.subscription_id,
  terms.amount_due,
  terms.currency,
  'paid',
  first_day + interval '13 hours',
  first_day,
  first_day + interval '1 month'
from (values
  (1, 18900, 'usd', timestamp '2025-08-01', timestamp '2025-11-01'),  -- Aurora on Pro
  (1, 49900, 'usd', timestamp '2025-12-01', timestamp '2026-03-01'),  -- Aurora on Growth
  (1, 54900, 'usd', timestamp '2026-04-01', timestamp '2026-10-01'),  -- and two dedicated addresses
  (3, 18900, 'usd', timestamp '2025-08-01', timestamp '2026-10-01'),
  (4, 18900, 'eur', timestamp '2025-08-01', timestamp '2026-10-01'),
  (5, 2900, 'usd', timestamp '2025-10-01', timestamp '2026-10-01'),
  (6, 18900, 'usd', timestamp '2025-08-01', timestamp '2025-09-01'),
  (6, 19850, 'usd', timestamp '2025-10-01', timestamp '2025-12-01'),  -- Foxglove with an extra domain
  (6, 18900, 'usd', timestamp '2026-01-01', timestamp '2026-10-01'),
  (7, 18900, 'usd', timestamp '2025-08-01', timestamp '2026-06-01')
) as terms (subscription_id, amount_due, currency, first_month, last_month)
cross join generate_series(terms.first_month, terms.last_month, interval '1 month') as month (first_day);

-- Castellan stopped paying in September 2026.
update stripe_invoices set status = 'open' where id in ('in_3_202609', 'in_3_202610');

-- Brightwater pays by the year: 2,190.00 for 365 days is 6.00 a day.
insert into stripe_invoices
  (id, subscription_id, amount_due, currency, status, created, period_start, period_end)
values
  ('in_2_202411', 2, 219000, 'usd', 'paid', '2024-11-01 13:00+00', '2024-11-01', '2025-11-01'),
  ('in_2_202511', 2, 219000, 'usd', 'paid', '2025-11-01 13:00+00', '2025-11-01', '2026-11-01'),
  ('in_6_draft', 6, 18900, 'usd', 'draft', '2026-10-31 13:00+00', '2026-11-01', '2026-12-01');

-- Each paid invoice was paid an hour after it was made, and known three minutes later.
insert into payments
  (id, subscription_id, stripe_invoice_id, amount, currency, status, processed, billing_period_start,
    billing_period_end, recorded)
select
  10000 * subscription_id + to_char(created, 'YYMM')::int,
  subscription_id,
  id,
  amount_due / 100.0,
  upper(currency),
  'succeeded',
  created + interval '1 hour',
  period_start,
  period_end,
  created + interval '63 minutes'
from stripe_invoices
where status = 'paid' and id <> 'in_7_202601';

insert into payments
  (id, subscription_id, stripe_invoice_id, amount, currency, status, processed, billing_period_start,
    billing_period_end, recorded)
values
  -- Garnet's card was refused once in January 2026 and worked two days later.
  (900001, 7, 'in_7_202601', 189.00, 'USD', 'failed', '2026-01-01 14:00+00', '2026-01-01', '2026-02-01',
    '2026-01-01 14:03+00'),
  (900002, 7, 'in_7_202601', 189.00, 'USD', 'succeeded', '2026-01-03 14:00+00', '2026-01-01', '2026-02-01',
    '2026-01-03 14:03+00'),
  -- Castellan's failed attempts.
  (900003, 3, 'in_3_202609', 189.00, 'USD', 'failed', '2026-09-01 14:00+00', '2026-09-01', '2026-10-01',
    '2026-09-01 14:03+00'),
  (900004, 3, 'in_3_202609', 189.00, 'USD', 'failed', '2026-09-04 14:00+00', '2026-09-01', '2026-10-01',
    '2026-09-04 14:03+00'),
  (900005, 3, 'in_3_202610', 189.00, 'USD', 'failed', '2026-10-01 14:00+00', '2026-10-01', '2026-11-01',
    '2026-10-01 14:03+00'),
  (900006, 3, 'in_3_202610', 189.00, 'USD', 'failed', '2026-10-05 14:00+00', '2026-10-01', '2026-11-01',
    '2026-10-05 14:03+00'),
  -- The late refund: a third of Dijkstra's September. October 1st 00:30 in Amsterdam, September 30th 18:30 in New
  -- York; the web hook came twelve days late.
  (900007, 4, 'in_4_202609', 63.00, 'EUR', 'refunded', '2026-09-30 22:30+00', '2026-09-01', '2026-10-01',
    '2026-10-12 22:30+00');
