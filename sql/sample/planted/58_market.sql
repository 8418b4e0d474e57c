-- Facts of the market, each entered by hand with its source, and what executives answer and ask. All sources are invented.
insert into market_facts
  (id, fact, subject, value, industry_value, statement, source, source_on, entered_by)
values
  (1, 'market_share_growth', 'small senders', 0.0120, null, '1.2 % more of small senders than a year before',
    'Mailing Trade Review, yearly count 2025, page 8', '2025-03-31', 'marketing'),
  (2, 'market_share_growth', 'small senders', 0.0350, null, '3.5 % more of small senders than a year before',
    'Mailing Trade Review, yearly count 2026, page 8', '2026-03-31', 'marketing'),
  (3, 'competitive_advantage', 'ten categories', 5, null, 'First in 5 of 10 categories',
    'Senders compared, autumn 2025, table 2', '2025-09-30', 'marketing'),
  (4, 'competitive_advantage', 'ten categories', 6, null, 'First in 6 of 10 categories',
    'Senders compared, autumn 2026, table 2', '2026-09-30', 'marketing'),
  (5, 'csat', 'customers', 4.4, 4.1, '4.4 of 5; industry 4.1', 'Panel of small businesses 2025', '2025-06-30', 'marketing'),
  (6, 'csat', 'customers', 4.6, 4.2, '4.6 of 5; industry 4.2', 'Panel of small businesses 2026', '2026-06-30', 'marketing'),
  (7, 'nps', 'customers', 38, 40, '38; industry 40', 'Panel of small businesses 2025', '2025-06-30', 'marketing'),
  (8, 'nps', 'customers', 46, 41, '46; industry 41', 'Panel of small businesses 2026', '2026-06-30', 'marketing'),
  (9, 'brand_recognition_change', 'shop owners', -0.01, null, '19 % know the name, 20 % a year before',
    'Shop owners asked, spring 2025', '2025-05-15', 'marketing'),
  (10, 'brand_recognition_change', 'shop owners', 0.04, null, '23 % know the name, 19 % a year before',
    'Shop owners asked, spring 2026', '2026-05-15', 'marketing');

-- Five benchmarks a half-year; the last ones, 72 + 58 + 64 + 81 + 45 = 320, are those of September 2026.
insert into market_facts (id, fact, subject, value, statement, source, source_on, entered_by)
select
  100 + edition * 10 + benchmark, 'percentile', subject, percentile - edition * step,
  'Percentile ' || percentile - edition * step || ' of 140 senders', 'Open sender benchmark, ' || issue, source_on,
  'marketing'
from (values
  (1, 'delivery rate', 72, 3), (2, 'price', 58, 0), (3, 'support', 64, -2), (4, 'uptime', 81, 4), (5, 'features', 45, 5)
) as benchmarks (benchmark, subject, percentile, step)
cross join (values
  (0, 'September 2026', date '2026-09-15'), (1, 'March 2026', '2026-03-15'), (2, 'September 2025', '2025-09-15'),
  (3, 'March 2025', '2025-03-15')
) as issues (edition, issue, source_on);

-- Eight executives, asked once a quarter. September 2026: 37, 35, 34 and 33 points of 40; 7.30 of 8 for meetings; 14
-- hours of watching where there were 80, 96 hours to an answer where there were 240.
insert into executive_survey (surveyed_on, question, respondent, answer, answer_before)
select
  surveyed_on, question, 'executive-' || respondent || '@meridian-mail.example',
  case
    when last_before is not null then least(last[respondent] + step * (last_before[respondent] - last[respondent]) / 10,
      last_before[respondent])
    when question = 'meeting_efficiency' then last[respondent] - step * 0.03
    else greatest(last[respondent] - (step * 7 + respondent) / 14, 1)
  end,
  last_before[respondent]
from (values
  ('satisfaction', array[5, 5, 4, 5, 4, 5, 5, 4]::decimal[], null::decimal[]),
  ('usefulness', array[4, 5, 4, 5, 4, 4, 5, 4], null),
  ('relevance', array[4, 4, 4, 5, 4, 4, 5, 4], null),
  ('technical_performance', array[5, 4, 4, 4, 5, 3, 4, 4], null),
  ('meeting_efficiency', array[0.95, 0.95, 0.85, 0.95, 0.90, 0.85, 0.95, 0.90], null),
  ('monitoring_hours', array[1, 1, 2, 3, 1, 1, 4, 1], array[10, 8, 12, 14, 6, 9, 16, 5]),
  ('insight_hours', array[8, 6, 20, 6, 12, 8, 24, 12], array[24, 24, 48, 12, 36, 24, 48, 24])
) as questions (question, last, last_before)
cross join (values
  (0, date '2026-09-11'), (1, '2026-06-12'), (2, '2026-03-13'), (3, '2025-12-12'), (4, '2025-09-12'), (5, '2025-06-13'),
  (6, '2025-03-14')
) as surveys (step, surveyed_on)
cross join generate_series(1, 8) as respondent;

-- Twenty questions a month, of which ever more are answered from the packs; October 2026: 23 of 25.
insert into question_log (id, asked_at, asked_by, subject, answered_from)
select
  month_no * 100 + question_no,
  timestamptz '2025-01-01 15:00+00' + month_no * interval '1 month' + question_no * interval '1 day',
  'executive-' || 1 + question_no % 8,
  (array['revenue', 'cost', 'deliverability', 'operations', 'customers'])[1 + question_no % 5],
  case when question_no <= 9 + (month_no + 1) / 2 then 'pack' when question_no % 4 > 0 then 'analyst' end
from generate_series(0, 20) as month_no
cross join generate_series(1, 20) as question_no;

insert into question_log (id, asked_at, asked_by, subject, answered_from)
select
  2100 + question_no, timestamptz '2026-10-01 15:00+00' + question_no * interval '1 day', 'executive-1', 'deliverability',
  case question_no when 24 then 'analyst' when 25 then null else 'pack' end
from generate_series(1, 25) as question_no;
