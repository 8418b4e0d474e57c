-- Decisions with their outcome, initiatives, objectives, processes, reviews and risks.
update decision_register set expected_return = expected, currency = 'USD'
from (values (1, 240.00), (3, 90.00), (4, 60.00), (5, 3000.00)) as hoped (decision_id, expected)
where id = decision_id;

insert into decision_register
  (id, tenant_id, title, owner_role, requested_at, due_on, decided_at, expected_return, actual_return, currency,
    reviewed_on, outcome)
values
  (11, null, 'Warm-up without hands', 'COO', '2025-02-03 14:00+00', '2025-02-10', '2025-02-05 16:00+00',
    2700.00, 2340.00, 'USD', '2026-01-20', 'met'),
  (12, null, 'A host in Europe', 'CTO', '2025-08-11 13:00+00', '2025-08-18', '2025-08-15 15:00+00',
    3600.00, -900.00, 'USD', '2026-04-14', 'missed'),
  (13, null, 'A referral programme', 'VP', '2025-09-02 13:00+00', '2025-09-09', '2025-09-04 13:00+00',
    900.00, -450.00, 'USD', '2026-07-14', 'missed'),
  -- reviewed in October 2026: three of four met what was expected
  (14, null, 'Onboarding without our help', 'COO', '2025-12-01 15:00+00', '2025-12-08', '2025-12-02 15:00+00',
    1200.00, 1750.00, 'USD', '2026-10-06', 'met'),
  (15, null, 'A dearer Growth plan', 'CFO', '2025-10-20 13:00+00', '2025-10-24', '2025-10-21 19:00+00',
    1800.00, 1860.00, 'USD', '2026-10-06', 'met'),
  (16, null, 'Yearly terms for addresses', 'CFO', '2026-02-12 15:00+00', '2026-02-20', '2026-02-13 15:00+00',
    148.80, 111.60, 'USD', '2026-10-13', 'met'),
  (17, null, 'Events in batches', 'CTO', '2026-03-02 15:00+00', '2026-03-09', '2026-03-03 21:00+00',
    400.00, 280.00, 'USD', '2026-10-20', 'partly met'),
  -- not reviewed yet
  (18, 'tn-dijkstra', 'A second address for Dijkstra', 'COO', '2026-05-11 13:00+00', '2026-05-18',
    '2026-05-12 13:00+00', 120.00, null, 'EUR', null, null),
  -- nobody put a number to it
  (19, 'tn-garnet', 'Let Garnet go', 'CFO', '2026-06-15 18:00+00', '2026-06-19', '2026-06-16 14:00+00',
    null, null, null, '2026-09-15', 'met');

insert into initiatives (id, title, owner_role, part_of, weight) values
  (1, 'Warm-up without hands', 'COO', null, 3),
  (2, 'A host in Europe', 'CTO', null, 2),
  (3, 'Deliverability guard', 'Head of Deliverability', null, 3),
  (4, 'A region in Asia', 'CEO', null, 2),
  (5, 'Billing by usage', 'CFO', null, 2),
  (6, 'Referral programme', 'VP', null, 1),
  (7, 'Onboarding without our help', 'COO', null, 1),
  (8, 'Plans by the year', 'CFO', null, null),
  (9, 'Events in batches', 'CTO', null, 1),
  (31, 'Alarms on bounces', 'CTO', 3, 2),
  (32, 'Authentication of senders', 'Head of Deliverability', 3, 1),
  (33, 'Coaching of customers', 'VP', 3, 1);

-- The last report of each, by hand. October 2026: 10.16 of a weight of 15 is done, without the stopped one; five ended
-- within a year, three of them well; 9,520.00 came back for 6,500.00.
insert into initiative_reports
  (initiative_id, reported_on, state, progress_pct, objectives_met, spent, expected_return, realised_return, currency)
values
  (1, '2025-12-18', 'done', 100, true, 1800.00, 4500.00, 4140.00, 'USD'),
  (2, '2026-02-27', 'done', 100, false, 2400.00, 6000.00, 1500.00, 'USD'),
  (3, '2026-10-30', 'at_risk', 62, null, 1200.00, 3600.00, null, 'USD'),
  (4, '2026-10-30', 'on_plan', 25, null, 900.00, 3200.00, null, 'EUR'),
  (5, '2026-10-30', 'delayed', 40, null, 1500.00, 5200.00, null, 'USD'),
  (6, '2026-05-29', 'stopped', 55, false, 600.00, 1500.00, 150.00, 'USD'),
  (7, '2026-06-30', 'done', 100, true, 1000.00, 2200.00, 2750.00, 'USD'),
  (8, '2026-10-30', 'planned', 0, null, null, 1400.00, null, 'USD'),
  (9, '2026-08-28', 'done', 100, true, 700.00, 1100.00, 980.00, 'USD'),
  (31, '2026-10-30', 'on_plan', 90, null, null, null, null, 'USD'),
  (32, '2026-10-30', 'at_risk', 46, null, null, null, null, 'USD'),
  (33, '2026-10-30', 'delayed', 22, null, null, null, null, 'USD');

-- The reports before: at the end of each month an even part of the last one, without any return yet.
insert into initiative_reports
  (initiative_id, reported_on, state, progress_pct, spent, expected_return, currency)
select
  initiative_id, month_end,
  case when month_end >= slipped_on then last.state when last.state = 'planned' then 'planned' else 'on_plan' end,
  round(progress_pct * step / steps, 2), round(spent * step / steps, 2), expected_return, currency
from (values
  (1, date '2025-02-28', null::date), (2, '2025-08-29', null), (3, '2026-04-30', '2026-09-30'), (4, '2026-09-30', null),
  (5, '2026-01-30', '2026-07-31'), (6, '2025-09-30', null), (7, '2025-12-31', null), (8, '2026-08-31', null),
  (9, '2026-03-31', null), (31, '2026-04-30', null), (32, '2026-05-29', '2026-09-30'), (33, '2026-06-30', '2026-08-31')
) as begun (initiative_id, first_on, slipped_on)
join initiative_reports as last using (initiative_id)
cross join lateral (
  select
    extract(year from age(date_trunc('month', reported_on), date_trunc('month', first_on))) * 12
      + extract(month from age(date_trunc('month', reported_on), date_trunc('month', first_on))) + 1 as steps
) as length
cross join lateral generate_series(1, steps::int - 1) as step
cross join lateral (
  select (date_trunc('month', first_on) + step * interval '1 month' - interval '1 day')::date as month_end
) as calendar;

-- October 2026: two, of which one waits; the third quarter: four of five approved.
insert into initiative_submissions (id, title, owner_role, submitted_on, decided_on, outcome) values
  (1, 'Warm-up without hands', 'COO', '2025-02-03', '2025-02-05', 'approved'),
  (2, 'Our own data centre', 'CTO', '2025-03-10', '2025-04-02', 'rejected'),
  (3, 'A host in Europe', 'CTO', '2025-08-11', '2025-08-15', 'approved'),
  (4, 'Referral programme', 'VP', '2025-09-02', '2025-09-04', 'approved'),
  (5, 'Onboarding without our help', 'COO', '2025-12-01', '2025-12-02', 'approved'),
  (6, 'Billing by usage', 'CFO', '2026-01-05', '2026-01-14', 'approved'),
  (7, 'Events in batches', 'CTO', '2026-03-02', '2026-03-03', 'approved'),
  (8, 'Deliverability guard', 'Head of Deliverability', '2026-04-06', '2026-04-09', 'approved'),
  (9, 'A telephone line for all', 'VP', '2026-05-18', '2026-06-01', 'rejected'),
  (10, 'Plans by the year', 'CFO', '2026-07-13', '2026-07-20', 'approved'),
  (11, 'A region in Asia', 'CEO', '2026-08-24', '2026-09-04', 'approved'),
  (12, 'Sponsor a conference', 'VP', '2026-08-31', '2026-09-14', 'withdrawn'),
  (13, 'Second event worker', 'CTO', '2026-09-21', '2026-10-14', 'approved'),
  (14, 'Dearer dedicated addresses', 'CFO', '2026-09-28', '2026-10-06', 'approved'),
  (15, 'Addresses by the hour', 'CTO', '2026-10-05', '2026-10-12', 'approved'),
  (16, 'Pause senders by themselves', 'COO', '2026-10-26', null, null);

-- October 2026: two of three; the third quarter: four of five, the fifth twelve days late.
insert into objectives (id, title, owner_role, set_on, due_on, met_on) values
  (1, 'Seven paying tenants', 'CEO', '2025-01-06', '2025-03-31', '2025-02-11'),
  (2, 'Bounces below 3 %', 'Head of Deliverability', '2025-01-06', '2025-03-31', '2025-03-20'),
  (3, 'Cost of every host known', 'CTO', '2025-01-06', '2025-03-31', null),
  (4, 'Warm-up runs by itself', 'COO', '2025-04-01', '2025-06-30', '2025-06-25'),
  (5, 'Invoices reconciled by the tenth', 'CFO', '2025-04-01', '2025-06-30', '2025-06-10'),
  (6, 'A tenant in a second country', 'VP', '2025-04-01', '2025-06-30', '2025-06-30'),
  (7, 'A tenth tenant signed', 'CEO', '2025-07-01', '2025-09-30', null),
  (8, 'Signed mail for all domains', 'CTO', '2025-07-01', '2025-09-30', '2025-09-12'),
  (9, 'Answers within a day', 'COO', '2025-07-01', '2025-09-30', '2025-08-29'),
  (10, 'Host in Europe serves mail', 'CTO', '2025-10-01', '2025-12-31', '2026-02-27'),
  (11, 'Aurora on Growth', 'VP', '2025-10-01', '2025-12-31', '2025-12-01'),
  (12, 'A budget for 2026', 'CFO', '2025-10-01', '2025-12-31', '2025-12-12'),
  (13, 'Restores tried every month', 'CTO', '2025-10-01', '2025-12-31', '2025-12-31'),
  (14, 'Old host given back', 'CTO', '2026-01-05', '2026-03-31', '2026-03-04'),
  (15, 'Yearly terms for addresses', 'CFO', '2026-01-05', '2026-03-31', '2026-03-18'),
  (16, 'Billing by usage for one tenant', 'CFO', '2026-01-05', '2026-03-31', null),
  (17, 'Onboarding without our help', 'COO', '2026-04-01', '2026-06-30', '2026-06-30'),
  (18, 'No tenant lost', 'CEO', '2026-04-01', '2026-06-30', null),
  (19, 'Alarms on bounces', 'CTO', '2026-04-01', '2026-06-30', '2026-06-18'),
  (20, 'Events in batches', 'CTO', '2026-07-01', '2026-09-30', '2026-08-28'),
  (21, 'A tenant in Asia on trial', 'CEO', '2026-07-01', '2026-09-30', '2026-09-10'),
  (22, 'Risks with an owner', 'COO', '2026-07-01', '2026-09-30', '2026-07-31'),
  (23, 'A forecast that holds', 'CFO', '2026-07-01', '2026-09-30', '2026-09-30'),
  (24, 'Castellan pays again', 'CFO', '2026-07-01', '2026-09-30', '2026-10-12'),
  (25, 'Addresses follow demand', 'CTO', '2026-07-01', '2026-10-31', '2026-10-14'),
  (26, 'A smaller contract for transactional mail', 'CFO', '2026-07-01', '2026-10-31', '2026-10-14'),
  (27, 'Castellan below 5 % bounces', 'Head of Deliverability', '2026-07-01', '2026-10-31', null),
  (28, 'Himari becomes a customer', 'CEO', '2026-10-01', '2026-12-31', null),
  (29, 'A budget for 2027', 'CFO', '2026-10-01', '2026-12-31', null);

-- October 2026: 19 of 24 steps run by themselves; one was given up in January.
insert into process_steps (id, process, title, since_on, automated_on, retired_on) values
  (1, 'onboarding', 'Create the workspace', '2025-01-01', '2025-01-01', null),
  (2, 'onboarding', 'Check the domain', '2025-01-01', '2025-01-01', null),
  (3, 'onboarding', 'Publish the keys', '2025-01-01', '2026-02-16', null),
  (4, 'onboarding', 'Welcome the customer', '2025-01-01', '2026-06-30', null),
  (5, 'onboarding', 'Call after a week', '2025-01-01', null, null),
  (6, 'warm-up', 'Choose an address', '2025-01-01', '2025-06-25', null),
  (7, 'warm-up', 'Set the daily volume', '2025-01-01', '2025-06-25', null),
  (8, 'warm-up', 'Watch the first bounces', '2025-01-01', '2025-12-18', null),
  (9, 'warm-up', 'Release the address', '2025-01-01', '2025-12-18', null),
  (10, 'sending', 'Take the events in', '2025-01-01', '2025-01-01', null),
  (11, 'sending', 'Count by the day', '2025-01-01', '2025-01-01', null),
  (12, 'sending', 'Pause a bad sender', '2025-01-01', null, null),
  (13, 'sending', 'Check the block lists', '2025-01-01', '2025-09-01', null),
  (14, 'sending', 'Ask to be delisted', '2025-01-01', null, null),
  (15, 'billing', 'Write the invoice', '2025-01-01', '2025-01-01', null),
  (16, 'billing', 'Collect the payment', '2025-01-01', '2025-01-01', null),
  (17, 'billing', 'Send reminders', '2025-01-01', '2025-11-03', null),
  (18, 'billing', 'Agree on a payment plan', '2025-01-01', null, null),
  (19, 'billing', 'Match payments and invoices', '2025-01-01', '2026-04-06', null),
  (20, 'billing', 'Print letters', '2025-01-01', null, '2026-01-05'),
  (21, 'reporting', 'Gather the figures', '2025-01-01', '2025-03-03', null),
  (22, 'reporting', 'Make the packs', '2025-01-01', '2025-03-03', null),
  (23, 'reporting', 'Send the packs', '2025-01-01', '2025-03-03', null),
  (24, 'reporting', 'Explain what changed', '2025-01-01', null, null),
  (25, 'reporting', 'Reconcile with invoices', '2026-03-02', '2026-09-07', null);

-- Four reviews a month, on the 6th or the next Monday; Operations slips every seventh month, and each third review misses
-- someone.
insert into monthly_reviews (id, subject, scheduled_on, held_on, invited, attended)
select
  month_no * 10 + subject_no, subject, scheduled_on,
  case when held then scheduled_on end, 8, case when held then 8 - (month_no + subject_no) % 3 / 2 end
from generate_series(0, 20) as month_no
cross join (values (1, 'revenue'), (2, 'deliverability'), (3, 'cost'), (4, 'operations')) as subjects (subject_no, subject)
cross join lateral (
  select (date '2025-01-06' + month_no * interval '1 month')::date as sixth
) as calendar
cross join lateral (
  select
    sixth + case extract(isodow from sixth)::int when 6 then 2 when 7 then 1 else 0 end as scheduled_on,
    subject_no < 4 or month_no % 7 <> 3 as held
) as plan;

-- October 2026: three of four held, 22 of 24 who were invited came.
insert into monthly_reviews (id, subject, scheduled_on, held_on, invited, attended) values
  (211, 'revenue', '2026-10-06', '2026-10-06', 8, 8),
  (212, 'deliverability', '2026-10-06', '2026-10-08', 8, 7),
  (213, 'cost', '2026-10-07', '2026-10-07', 8, 7),
  (214, 'operations', '2026-10-07', null, 8, null);

-- The end of October 2026: eight of ten open risks have a plan; two are closed, one was found in November.
insert into risk_register
  (id, title, severity, owner_role, identified_on, action_plan, planned_on, closed_on)
values
  (1, 'One provider of hosts', 'high', 'CTO', '2025-01-13', 'A contract with a second one', '2025-03-03', null),
  (2, 'Keys of domains grow old', 'medium', 'CTO', '2025-01-13', 'A yearly rotation', '2025-02-03', '2025-09-12'),
  (3, 'One tenant pays half of all', 'high', 'CFO', '2025-12-01', 'Three new tenants on Growth', '2026-01-19', null),
  (4, 'Block lists hit shared addresses', 'critical', 'Head of Deliverability', '2025-06-02',
    'Own addresses for bad senders', '2025-06-16', null),
  (5, 'Payments in euros lose to the rate', 'low', 'CFO', '2025-02-11', 'Look at it every quarter', '2025-03-31', null),
  (6, 'Only one person knows billing', 'medium', 'COO', '2025-05-05', 'A second person, and notes', '2025-07-07', null),
  (7, 'A customer leaves without warning', 'high', 'VP', '2025-04-07', 'A health score', '2026-06-22', null),
  (8, 'Garnet does not renew', 'medium', 'VP', '2026-03-09', 'Talks with the owner', '2026-03-16', '2026-06-15'),
  (9, 'Castellan stops paying', 'high', 'CFO', '2026-09-08', 'A payment plan', '2026-10-09', null),
  (10, 'Late events hide a fall', 'medium', 'CTO', '2026-10-07', 'A watch on what arrives late', '2026-10-14', null),
  (11, 'No host near Asia', 'medium', 'CEO', '2026-09-04', null, null, null),
  (12, 'Prices of hosts are unknown', 'medium', 'COO', '2026-10-19', 'Move to hosts of known price', null, null),
  (13, 'A rule on bulk mail in 2027', 'low', 'CEO', '2026-11-01', null, null, null);
