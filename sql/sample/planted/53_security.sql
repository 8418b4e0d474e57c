-- Eight administrators sign in on every second of the first 28 days of a month; until June 2026 two of them without a
-- second factor, then one. Each fifth day one of them mistypes: five failures a month.
insert into auth_log (id, tenant_id, login_email, outcome, is_admin, second_factor, attempted_at, recorded_at)
select
  (day::date - date '2025-01-01') * 100 + admin_no,
  null,
  'admin' || admin_no || '@meridian-mail.example',
  'succeeded',
  true,
  admin_no <= case when day < '2026-07-01' then 6 else 7 end,
  attempted_at,
  attempted_at + interval '1 minute'
from generate_series(timestamp '2025-01-01', '2026-10-31', interval '1 day') as day
cross join generate_series(1, 8) as admin_no
cross join lateral (select (day + (13 + admin_no / 2) * interval '1 hour') at time zone 'UTC' as attempted_at) as moment
where extract(day from day) <= 28 and extract(day from day)::int % 2 = admin_no % 2
union all
select
  (day::date - date '2025-01-01') * 100 + 10,
  null,
  'admin1@meridian-mail.example',
  'failed',
  true,
  true,
  (day + interval '13 hours') at time zone 'UTC',
  (day + interval '13 hours 1 minute') at time zone 'UTC'
from generate_series(timestamp '2025-01-01', '2026-10-31', interval '1 day') as day
where extract(day from day) in (5, 10, 15, 20, 25);

-- The owner of each tenant, once a week.
insert into auth_log (id, tenant_id, login_email, outcome, is_admin, second_factor, attempted_at, recorded_at)
select
  1000000 + tenant_no * 1000 + row_number() over (partition by tenant_id order by day),
  tenant_id,
  'owner@' || substr(tenant_id, 4) || '.example',
  'succeeded',
  false,
  tenant_no % 2 = 1,
  (day + interval '16 hours') at time zone 'UTC',
  (day + interval '16 hours 1 minute') at time zone 'UTC'
from (select id, row_number() over (order by id), created from tenants) as tenant (tenant_id, tenant_no, created)
cross join lateral generate_series(greatest(created::date + 1, date '2025-01-06')::timestamp,
  case tenant_id when 'tn-garnet' then timestamp '2026-06-14' else '2026-10-31' end, interval '7 days') as day;

-- 21 October 2026: twelve failures at Castellan within an hour, the last two met a locked account. With the five of the
-- administrators that are 17 in October.
insert into auth_log (id, tenant_id, login_email, outcome, is_admin, second_factor, attempted_at, recorded_at)
select
  2000000 + attempt_no,
  'tn-castellan',
  'owner@castellan.example',
  case when attempt_no <= 10 then 'failed' else 'locked' end,
  false,
  true,
  timestamptz '2026-10-21 17:00+00' + attempt_no * interval '4 minutes',
  timestamptz '2026-10-21 17:01+00' + attempt_no * interval '4 minutes'
from generate_series(1, 12) as attempt_no;

-- Two suspicions in October 2026, neither confirmed; one incident in May.
insert into security_register (id, severity, title, raised_at, confirmed_at, closed_at) values
  (1, 'low', 'Administrator from a new country', '2025-08-12 15:00+00', null, '2025-08-12 17:00+00'),
  (2, 'medium', 'Many exports in one night', '2026-02-03 12:00+00', null, '2026-02-04 15:00+00'),
  (3, 'high', 'Key of a test system in a public repository', '2026-05-11 13:00+00', '2026-05-11 16:00+00',
    '2026-05-13 20:00+00'),
  (4, 'high', 'Session token used from two places', '2026-10-12 14:00+00', null, '2026-10-13 16:00+00'),
  (5, 'medium', 'Twelve failed sign-ins at Castellan', '2026-10-21 18:00+00', null, null);

-- Forty controls, assessed in the middle of each quarter's first month. On 15 October 2026: 19 of 20 for the GDPR, 9 of
-- 10 for SOC 2, all 8 stores encrypted, both others; 37 of 40 with an owner and evidence.
insert into control_assessments (control, framework, assessed_on, is_met, owner_role, has_evidence)
select
  upper(framework) || '-' || to_char(control_no, 'FM00'),
  framework,
  (date '2025-01-15' + quarter_no * interval '3 months')::date,
  control_no <= least(most, least_met + quarter_no / pace),
  case when framework = 'gdpr' and control_no = 20 then null when control_no % 2 = 0 then 'CTO' else 'COO' end,
  control_no <= least(most, least_met + quarter_no / pace) and not (framework = 'soc2' and control_no = 9)
from (values ('gdpr', 20, 19, 14, 1), ('soc2', 10, 9, 6, 2), ('encryption', 8, 8, 5, 1), ('backup', 1, 1, 1, 1),
    ('other', 1, 1, 1, 1)) as frameworks (framework, controls, most, least_met, pace)
cross join lateral generate_series(1, controls) as control_no
cross join generate_series(0, 7) as quarter_no;

-- Three are open at the end of October 2026, none critical.
insert into compliance_findings (id, severity, title, owner_role, opened_at, due_on, resolved_at) values
  (1, 'medium', 'Access rights not reviewed for two quarters', 'CTO', '2025-06-12 15:00+00', '2025-09-30',
    '2025-09-18 15:00+00'),
  (2, 'critical', 'Backups of the event store never restored', 'CTO', '2026-03-18 15:00+00', '2026-04-30',
    '2026-04-22 15:00+00'),
  (3, 'high', 'Processing agreement with one provider not renewed', 'CFO', '2026-09-09 15:00+00', '2026-11-30', null),
  (4, 'medium', 'One administrator without a second factor', 'CTO', '2026-09-09 15:00+00', '2026-10-31', null),
  (5, 'low', 'Retention of support mails not written down', null, '2026-10-15 15:00+00', null, null),
  (6, 'low', 'Visitor book of the office without a privacy notice', 'COO', '2026-09-09 15:00+00', '2026-10-31',
    '2026-10-27 15:00+00');

insert into audit_reports (id, title, auditor, is_passed, audited_on, revoked_on) values
  (1, 'ISO 27001, first audit', 'Harrow & Pell', true, '2025-06-12', null),
  (2, 'SOC 2, type I', 'Lindgren Assurance', true, '2026-03-18', null),
  (3, 'GDPR review', 'Harrow & Pell', false, '2026-09-09', null);

-- Two stores, each night at 2:00 in New York in summer. The event store fails on 31 October 2026: its last success is
-- that of 30 October 06:25 UTC, 45 hours and 35 minutes before the month ends in New York.
insert into backup_runs (id, store, started_at, ended_at, outcome)
select
  (day::date - date '2025-01-01') * 10 + store_no,
  store,
  started_at,
  started_at + minutes * interval '1 minute',
  case when store_no = 2 and day::date in ('2025-12-06', '2026-07-18', '2026-10-31') then 'failed' else 'succeeded' end
from generate_series(timestamp '2025-01-01', '2026-11-02', interval '1 day') as day
cross join (values (1, 'platform database', 20), (2, 'event store', 25)) as stores (store_no, store, minutes)
cross join lateral (select (day + interval '6 hours') at time zone 'UTC' as started_at) as moment;

-- Since January 2026 each administrator is offered ten widgets on every visit, one visit on each day of signing in:
-- 8 * 14 = 112 days of somebody in October 2026, in which eight of the ten were opened by anybody.
insert into admin_widget_views (visit_id, widget, admin_email, opened, visited_at)
select
  'visit-' || admin_no || '-' || to_char(day, 'YYYYMMDD'),
  widget,
  'admin' || admin_no || '@meridian-mail.example',
  widget_no <= least(8, 4 + extract(month from day)::int / 2) and (extract(day from day)::int + widget_no) % 3 = 0,
  (day + (13 + admin_no / 2) * interval '1 hour' + interval '5 minutes') at time zone 'UTC'
from generate_series(timestamp '2026-01-01', '2026-10-31', interval '1 day') as day
cross join generate_series(1, 8) as admin_no
cross join (values (1, 'alerts'), (2, 'delivery'), (3, 'revenue'), (4, 'cost'), (5, 'tenants'), (6, 'queues'),
    (7, 'decisions'), (8, 'reputation'), (9, 'funnel'), (10, 'savings')) as widgets (widget_no, widget)
where extract(day from day) <= 28 and extract(day from day)::int % 2 = admin_no % 2;
