-- Tickets. Until September 2026 two a month from each tenant that is there, all resolved within their month.
insert into helpdesk_tickets (id, tenant_id, priority, escalated, created, resolved)
select
  10000 + tenant_no * 1000 + month_no * 10 + ticket_no,
  tenant_id,
  case (month_no + tenant_no + ticket_no) % 4 when 0 then 'high' when 1 then 'low' else 'normal' end,
  (month_no + tenant_no * 3 + ticket_no) % 13 = 0,
  created,
  created + (6 + (month_no * 5 + tenant_no * 7 + ticket_no * 11) % 30) * interval '1 hour'
from (values
    (1, 'tn-aurora', date '2025-01-01', date '2026-09-01'),
    (2, 'tn-brightwater', '2025-01-01', '2026-09-01'),
    (3, 'tn-castellan', '2025-01-01', '2026-09-01'),
    (4, 'tn-dijkstra', '2025-03-01', '2026-09-01'),
    (5, 'tn-escape', '2025-10-01', '2026-09-01'),
    (6, 'tn-foxglove', '2025-02-01', '2026-09-01'),
    (7, 'tn-garnet', '2025-01-01', '2026-05-01')
  ) as tenant (tenant_no, tenant_id, first_month, last_month)
cross join lateral generate_series(first_month::timestamp, last_month, interval '1 month') as month
cross join lateral (
  select (extract(year from month)::int - 2025) * 12 + extract(month from month)::int as month_no
) as numbered
cross join generate_series(1, 2) as ticket_no
cross join lateral (
  select (month + (tenant_no + ticket_no * 8) * interval '1 day' + interval '15 hours') at time zone 'UTC' as created
) as moment;

-- October 2026: ten are opened, two of them escalated. Seven are resolved in it after 6, 20, 28, 3, 7, 12 and 24 hours,
-- 100 hours together, the two urgent ones after 3 and 7. Three are open at its end.
insert into helpdesk_tickets (id, tenant_id, priority, escalated, created, resolved) values
  (1, 'tn-aurora', 'high', false, '2026-10-01 14:00+00', '2026-10-01 20:00+00'),
  (2, 'tn-aurora', 'normal', false, '2026-10-05 14:00+00', '2026-10-06 10:00+00'),
  (3, 'tn-brightwater', 'low', false, '2026-10-06 15:00+00', '2026-10-07 19:00+00'),
  (4, 'tn-castellan', 'urgent', true, '2026-10-07 15:00+00', '2026-10-07 18:00+00'),
  (5, 'tn-castellan', 'high', false, '2026-10-20 15:00+00', null),
  (6, 'tn-castellan', 'urgent', true, '2026-10-22 15:00+00', '2026-10-22 22:00+00'),
  (7, 'tn-dijkstra', 'normal', false, '2026-10-13 08:00+00', '2026-10-13 20:00+00'),
  (8, 'tn-escape', 'low', false, '2026-10-15 15:00+00', '2026-10-16 15:00+00'),
  (9, 'tn-foxglove', 'high', false, '2026-10-28 17:00+00', null),
  (10, 'tn-himari', 'normal', false, '2026-10-29 02:00+00', '2026-11-01 12:00+00');

-- Health, each Monday. Garnet turns red half a year before it leaves, Castellan at the end of August 2026; Foxglove is
-- red in September 2026 and comes out of it on 5 October.
insert into health_scores (tenant_id, scored_on, usage, engagement, business, relationship)
select
  tenant_id,
  scored_on::date,
  mood + (week_no % 3),
  mood - (week_no % 2),
  mood + (week_no % 2),
  mood
from (values
    ('tn-aurora', 88, date '2025-01-06', date '2026-10-19'),
    ('tn-brightwater', 84, '2025-01-06', '2026-10-19'),
    ('tn-castellan', 82, '2025-01-06', '2026-06-29'),
    ('tn-castellan', 66, '2026-07-06', '2026-08-24'),
    ('tn-castellan', 45, '2026-08-31', '2026-10-19'),
    ('tn-dijkstra', 89, '2025-02-17', '2026-10-19'),
    ('tn-escape', 74, '2025-09-22', '2026-10-19'),
    ('tn-foxglove', 81, '2025-01-27', '2026-08-24'),
    ('tn-foxglove', 54, '2026-08-31', '2026-09-28'),
    ('tn-foxglove', 70, '2026-10-05', '2026-10-19'),
    ('tn-garnet', 76, '2025-01-06', '2025-11-24'),
    ('tn-garnet', 52, '2025-12-01', '2026-06-08'),
    ('tn-himari', 76, '2026-09-14', '2026-10-19')
  ) as stretch (tenant_id, mood, first_monday, last_monday)
cross join lateral generate_series(first_monday::timestamp, last_monday, interval '7 days') as scored_on
cross join lateral (select (scored_on::date - date '2025-01-06') / 7 as week_no) as numbered;

-- The score of 26 October 2026 holds at the end of the month: 91.95, 85.60, 34.50, 90.95, 73.75, 80.80 and 78.95; two
-- champions, two healthy, three at risk, one of them red. Together 536.50 for seven customers.
insert into health_scores (tenant_id, scored_on, usage, engagement, business, relationship) values
  ('tn-aurora', '2026-10-26', 95, 90, 92, 88),
  ('tn-brightwater', '2026-10-26', 86, 84, 90, 80),
  ('tn-castellan', '2026-10-26', 40, 35, 20, 45),
  ('tn-dijkstra', '2026-10-26', 92, 91, 90, 90),
  ('tn-escape', '2026-10-26', 70, 72, 80, 75),
  ('tn-foxglove', '2026-10-26', 80, 78, 84, 82),
  ('tn-himari', '2026-10-26', 85, 80, 70, 78);
