-- Answers to the two surveys. Until September 2026 two of each a month from every tenant that was there: Garnet is
-- unhappy before it leaves, Castellan grows unhappy in the summer of 2026.
insert into survey_answers (id, tenant_id, survey, score, respondent_email, answered_at)
select
  100000 + tenant_no * 1000 + month_no * 10 + answer_no + case survey when 'csat' then 4 else 0 end,
  tenant_id,
  survey,
  case survey
    when 'nps' then greatest(0, least(10, mood + (month_no * 2 + answer_no * 3 + tenant_no) % 4 - 2))
    else greatest(1, least(5, (mood + (month_no + answer_no + tenant_no) % 3) / 2))
  end,
  'person' || answer_no || '@' || substr(tenant_id, 4) || '.example',
  answered_at
from (values
    (1, 'tn-aurora', 10, date '2025-01-01', date '2026-09-01'),
    (2, 'tn-brightwater', 9, '2025-01-01', '2026-09-01'),
    (3, 'tn-castellan', 8, '2025-01-01', '2026-06-01'),
    (3, 'tn-castellan', 4, '2026-07-01', '2026-09-01'),
    (4, 'tn-dijkstra', 10, '2025-03-01', '2026-09-01'),
    (5, 'tn-escape', 9, '2025-10-01', '2026-09-01'),
    (6, 'tn-foxglove', 8, '2025-02-01', '2026-09-01'),
    (7, 'tn-garnet', 9, '2025-01-01', '2025-12-01'),
    (7, 'tn-garnet', 4, '2026-01-01', '2026-06-01')
  ) as tenant (tenant_no, tenant_id, mood, first_month, last_month)
cross join lateral (
  select
    (row_number() over (order by month))::int + (extract(year from first_month)::int - 2025) * 12
      + extract(month from first_month)::int - 1 as month_no,
    month + interval '8 days 16 hours' + tenant_no * interval '6 hours' as asked_at
  from generate_series(first_month::timestamp, last_month, interval '1 month') as month
) as months
cross join (values ('nps', 1), ('nps', 2), ('csat', 1), ('csat', 2)) as asked (survey, answer_no)
cross join lateral (select (asked_at + answer_no * interval '1 hour') at time zone 'UTC' as answered_at) as answer;

-- October 2026, by hand. nps: 6 promoters (9, 10), 3 passives and 2 detractors (0 to 6) of 11. csat: 51 points of 12.
insert into survey_answers (id, tenant_id, survey, score, respondent_email, answered_at) values
  (1, 'tn-aurora', 'nps', 10, 'person1@aurora.example', '2026-10-06 14:00+00'),
  (2, 'tn-aurora', 'nps', 9, 'person2@aurora.example', '2026-10-06 15:30+00'),
  (3, 'tn-brightwater', 'nps', 9, 'person1@brightwater.example', '2026-10-07 16:00+00'),
  (4, 'tn-brightwater', 'nps', 8, 'person2@brightwater.example', '2026-10-08 13:00+00'),
  (5, 'tn-castellan', 'nps', 3, 'person1@castellan.example', '2026-10-09 18:00+00'),
  (6, 'tn-castellan', 'nps', 6, 'person2@castellan.example', '2026-10-12 18:00+00'),
  (7, 'tn-dijkstra', 'nps', 10, 'person1@dijkstra.example', '2026-10-07 09:00+00'),
  (8, 'tn-dijkstra', 'nps', 9, 'person2@dijkstra.example', '2026-10-07 09:20+00'),
  (9, 'tn-escape', 'nps', 8, 'person1@escape.example', '2026-10-15 14:00+00'),
  (10, 'tn-foxglove', 'nps', 7, 'person1@foxglove.example', '2026-10-15 17:00+00'),
  (11, 'tn-himari', 'nps', 9, 'person1@himari.example', '2026-10-16 02:00+00'),
  (21, 'tn-aurora', 'csat', 5, 'person1@aurora.example', '2026-10-06 14:05+00'),
  (22, 'tn-aurora', 'csat', 5, 'person2@aurora.example', '2026-10-06 15:35+00'),
  (23, 'tn-aurora', 'csat', 4, 'person3@aurora.example', '2026-10-20 15:00+00'),
  (24, 'tn-brightwater', 'csat', 5, 'person1@brightwater.example', '2026-10-07 16:05+00'),
  (25, 'tn-brightwater', 'csat', 4, 'person2@brightwater.example', '2026-10-08 13:05+00'),
  (26, 'tn-castellan', 'csat', 2, 'person1@castellan.example', '2026-10-09 18:05+00'),
  (27, 'tn-castellan', 'csat', 3, 'person2@castellan.example', '2026-10-12 18:05+00'),
  (28, 'tn-dijkstra', 'csat', 5, 'person1@dijkstra.example', '2026-10-07 09:05+00'),
  (29, 'tn-dijkstra', 'csat', 5, 'person2@dijkstra.example', '2026-10-07 09:25+00'),
  (30, 'tn-escape', 'csat', 4, 'person1@escape.example', '2026-10-15 14:05+00'),
  (31, 'tn-foxglove', 'csat', 4, 'person1@foxglove.example', '2026-10-15 17:05+00'),
  (32, 'tn-himari', 'csat', 5, 'person1@himari.example', '2026-10-16 02:05+00');
