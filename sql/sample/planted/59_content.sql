-- What the marketing people make: from 20 pieces in August 2025 one more each month, and twelve posts a month.
insert into content_pieces (id, generated, accepted, ai_calls, rating)
select
  month_no * 1000 + n, generated, n % 5 > 0, 2 + n % 4, case when n % 5 > 0 then 6 + n % 7 * 0.5 end
from generate_series(0, 15) as month_no
cross join generate_series(1, 20 + month_no) as n
cross join lateral (
  select timestamptz '2025-08-01 15:00+00' + month_no * interval '1 month' + n * 5 % 28 * interval '1 day' as generated
) as piece
where generated < timestamptz '2026-11-02 14:00+00';

-- The seventh post of every even month does not go out, and those of November 2026 are still to come.
insert into social_posts (id, network, scheduled, published, likes, shares, comments, reach)
select
  month_no * 100 + n, case n % 2 when 0 then 'LinkedIn' else 'Bluesky' end, scheduled,
  case when is_out then scheduled + interval '2 minutes' end,
  case when is_out then 10 * n + month_no else 0 end,
  case when is_out then n else 0 end,
  case when is_out then n % 3 else 0 end,
  case when is_out then 100 * n + 10 * month_no else 0 end
from generate_series(0, 15) as month_no
cross join generate_series(1, 12) as n
cross join lateral (
  select timestamptz '2025-08-01 16:00+00' + month_no * interval '1 month' + 2 * n * interval '1 day' as scheduled
) as planned
cross join lateral (
  select scheduled < timestamptz '2026-11-02 14:00+00' and not (n = 7 and extract(month from scheduled)::int % 2 = 0)
    as is_out
) as fate;
