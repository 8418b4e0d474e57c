-- Block lists, as polls every two hours: listed from the first stretch on, clear before and after it. At the end of
-- October 2026 three listings stand: two of Castellan, one of Foxglove.
create table sample.planted_listings (
  no int, tenant_id text, domain_id bigint, check_type text, blacklist_name text,
  listed_since timestamptz, clear_from timestamptz
);

insert into sample.planted_listings values
  (1, 'tn-castellan', 130, 'domain', 'Spamhaus DBL', '2026-10-22 14:00+00', null),
  (2, 'tn-castellan', 131, 'ip', 'Barracuda BRBL', '2026-10-12 08:00+00', '2026-10-25 10:00+00'),
  (3, 'tn-castellan', 130, 'ip', 'SORBS SPAM', '2026-10-18 06:00+00', null),
  (4, 'tn-aurora', 110, 'ip', 'UCEPROTECT L1', '2026-03-04 10:00+00', '2026-03-06 16:00+00'),
  (5, 'tn-foxglove', 160, 'ip', 'UCEPROTECT L1', '2026-10-29 20:00+00', null),
  -- the same domain again on the same list, months later: another listing
  (6, 'tn-aurora', 110, 'ip', 'UCEPROTECT L1', '2026-07-14 12:00+00', '2026-07-15 12:00+00');

insert into blacklist_checks
  (id, tenant_id, domain_id, check_type, blacklist_name, is_listed, listed_since, checked_at)
select
  900000000 + no * 10000 + row_number() over (partition by no order by checked_at),
  tenant_id,
  domain_id,
  check_type,
  blacklist_name,
  checked_at >= listed_since and (clear_from is null or checked_at < clear_from),
  case when checked_at >= listed_since and (clear_from is null or checked_at < clear_from) then listed_since end,
  checked_at
from sample.planted_listings
cross join lateral generate_series(
  listed_since - interval '2 days',
  coalesce(clear_from + interval '2 days', timestamptz '2026-11-02 12:00+00'),
  interval '2 hours') as checked_at;
