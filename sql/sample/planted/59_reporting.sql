-- The ledger of the reporting service: which packs fell due, how long they took, who got and who opened them.
-- Everything was slower once; October 2026 takes 150 seconds for a briefing, 480 for a weekly report, 540 for a deck
-- and 1,500 for a monthly pack.
-- 7 October 2026 failed with the incident of that day; 20 October went out 40 minutes late. Before, a briefing failed
-- every 97 days and came late every 61.
insert into report_runs (id, pack, due_at, started_at, ready_at, sent_at, outcome)
with
  holidays as (
    select unnest(array['2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04', '2025-09-01',
      '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25', '2026-01-01', '2026-01-19', '2026-02-16', '2026-05-25',
      '2026-06-19', '2026-07-03', '2026-09-07', '2026-10-12']::date[]) as day
  ),

  business_days as (
    select day::date as day
    from generate_series(timestamp '2025-01-01', timestamp '2026-11-02', interval '1 day') as day
    where extract(isodow from day) <= 5
      and day::date not in (select day from holidays)
  )

select
  (day - date '2025-01-01') * 10 + pack_no, pack, due_at, due_at - interval '30 minutes',
  case when not failed then due_at - interval '30 minutes' + seconds * interval '1 second' end,
  case when not failed then due_at + case when late then interval '40 minutes' else interval '0' end end,
  case when failed then 'failed' else 'ready' end
from (
  select day, 1 as pack_no, 'daily' as pack, time '07:00' as due, 150 as base from business_days
  union all
  select min(day), 2, 'weekly', '08:00', 480 from business_days where day >= '2025-01-06'
  group by date_trunc('week', day)
  union all
  select min(day), 3, 'monthly', '09:00', 1500 from business_days where day < '2026-11-01' group by date_trunc('month', day)
  union all
  select min(day), 4, 'deck', '09:00', 540 from business_days where day < '2026-11-01' group by date_trunc('month', day)
) as packs
cross join lateral (
  select
    (day + due) at time zone 'America/New_York' as due_at,
    base + base / 30 * greatest(0, (date '2026-10-01' - day + 30) / 31) as seconds,
    pack = 'daily' and (day = '2026-10-07' or day < '2026-10-01' and (day - date '2025-01-01') % 97 = 5) as failed,
    pack = 'daily' and (day = '2026-10-20' or day < '2026-10-01' and (day - date '2025-01-01') % 61 = 7) as late
) as run;

-- October 2026: 20 briefings to 8 people, 4 weekly reports to 6, a monthly pack to 10 and a deck to 5, 199 mails; the
-- mail server of executive 5 refused one on the 15th. Executives 1 to 6 open every briefing, executive 7 on even days of
-- the month, executive 8 every third: 119 + 10 + 6 = 135 of 160. The first five of six go on from a weekly report.
insert into report_deliveries (run_id, recipient, sent_at, delivered_at, opened_at, device, engaged_at)
select
  report_runs.id, reader || '-' || reader_no || '@meridian-mail.example', sent_at,
  case when not refused then sent_at + interval '4 seconds' end,
  case when not refused and opens then sent_at + reader_no * interval '11 minutes' end,
  case when not refused and opens then case when mobile then 'mobile' else 'desktop' end end,
  case when not refused and opens and goes_on then sent_at + reader_no * interval '12 minutes' end
from report_runs
join (values ('daily', 'executive', 8), ('weekly', 'leader', 6), ('monthly', 'executive', 8), ('monthly', 'advisor', 2),
  ('deck', 'director', 5)) as lists (pack, reader, readers) using (pack)
cross join lateral generate_series(1, readers) as reader_no
cross join lateral (
  select
    (due_at at time zone 'America/New_York')::date as day
) as calendar
cross join lateral (
  select
    day = '2026-10-15' and reader = 'executive' and reader_no = 5
      or day < '2026-10-01' and (day - date '2025-01-01') % 89 = 12 and reader_no = 2 as refused,
    case
      when pack <> 'daily' or reader_no <= 6 then true
      when reader_no = 7 then extract(day from day)::int % 2 = 0
      else extract(day from day)::int % 3 = 0
    end as opens,
    pack = 'weekly' and reader_no <= 5 as goes_on,
    reader in ('executive', 'advisor') and reader_no <= 7 or reader = 'leader' and reader_no <= 4 as mobile
) as habits
where report_runs.sent_at is not null;
