insert into product_features (feature, is_core) values
  ('campaigns', true), ('reports', true), ('editor', true), ('lists', true), ('api', false);

-- Each person works on every second, fourth or seventh of the first 28 days of a month, on 14, 7 or 4 days, one session
-- a day. All use campaigns and reports, the first two of a tenant the editor, the first the lists, the third the api.
-- October 2026: 23 people, 5 * 14 + 4 * 14 + 3 * 4 + 4 * 14 + 2 * 7 + 3 * 7 + 2 * 14 = 257 days of somebody; sessions of
-- 23, 20, 16 and 14 minutes for the first, second, third and later ones, 4,814 minutes together.
insert into product_events (session_id, feature, tenant_id, person_email, minutes, used_at, recorded_at)
select
  substr(tenant_id, 4) || '-' || person_no || '-' || to_char(used_at at time zone 'UTC', 'YYYYMMDD'),
  feature,
  tenant_id,
  'person' || person_no || '@' || substr(tenant_id, 4) || '.example',
  case feature when 'campaigns' then 8 + month_no % 4 else minutes end,
  used_at + (feature_no * 2) * interval '1 minute',
  used_at + interval '45 minutes'
from (values
    ('tn-aurora', 5, 2, date '2025-01-01', date '2026-10-31'),
    ('tn-brightwater', 4, 2, '2025-01-01', '2026-10-31'),
    ('tn-castellan', 3, 2, '2025-01-01', '2026-06-30'),
    ('tn-castellan', 3, 7, '2026-07-01', '2026-10-31'),
    ('tn-dijkstra', 4, 2, '2025-02-12', '2026-10-31'),
    ('tn-escape', 2, 4, '2025-09-16', '2026-10-31'),
    ('tn-foxglove', 3, 4, '2025-01-21', '2026-10-31'),
    ('tn-garnet', 3, 4, '2025-01-01', '2026-06-14'),
    ('tn-himari', 2, 2, '2026-09-11', '2026-10-31')
  ) as tenant (tenant_id, people, every, first_day, last_day)
cross join lateral generate_series(1, people) as person_no
cross join lateral generate_series(first_day::timestamp, last_day, interval '1 day') as day
cross join lateral (
  select
    extract(day from day)::int as day_no,
    (extract(year from day)::int - 2025) * 12 + extract(month from day)::int as month_no
) as numbered
cross join (values (0, 'campaigns', 0, 9), (1, 'reports', 4, 9), (2, 'editor', 6, 2), (3, 'lists', 3, 1), (4, 'api', 2, 3))
  as use (feature_no, feature, minutes, who)
cross join lateral (
  select (day + (14 + (day_no * 3 + person_no) % 8) * interval '1 hour') at time zone 'UTC' as used_at
) as moment
where day_no <= 28 and day_no % every = person_no % every
  and (who = 9 or person_no = who or (feature = 'editor' and person_no = 1));

-- Visitors of the web site, of whom 6 in 100 leave an address; a tenant is an activation in the week it was created, and
-- paid in the week its subscription became active. October 2026: 4 weeks of 620 visitors, nobody came.
insert into web_funnel (week_start, step, people)
select
  week::date,
  step,
  case step
    when 'visitor' then visitors
    when 'signup' then visitors * 6 / 100
    when 'activation' then (week::date in ('2025-01-20', '2025-02-10', '2025-09-15', '2026-09-07'))::int
    else (week::date in ('2025-01-20', '2025-02-10', '2025-09-29'))::int
  end
from generate_series(timestamp '2025-01-06', '2026-10-26', interval '7 days') as week
cross join (values ('visitor'), ('signup'), ('activation'), ('paid')) as steps (step)
cross join lateral (
  select 400 + 10 * ((extract(year from week)::int - 2025) * 12 + extract(month from week)::int) as visitors
) as counted;

-- Two tests are concluded in October 2026: a lift of one half (5 % to 7.5 %) and one of minus a tenth (5 % to 4.5 %).
insert into ab_tests (id, title, started, ended) values
  (1, 'Prices on the first page', '2026-05-04', '2026-06-09'),
  (2, 'Shorter sign-up form', '2026-09-14', '2026-10-20'),
  (3, 'Price before features', '2026-10-01', '2026-10-27'),
  (4, 'Video instead of pictures', '2026-10-28', null);

insert into ab_test_variants (test_id, variant, is_control, visitors, conversions) values
  (1, 'as it was', true, 900, 54),
  (1, 'with prices', false, 900, 63),
  (2, 'as it was', true, 1240, 62),
  (2, 'three fields', false, 1240, 93),
  (3, 'as it was', true, 800, 40),
  (3, 'price first', false, 800, 36),
  (4, 'as it was', true, 60, 4),
  (4, 'video', false, 58, 3);
