-- The block lists are polled; a listing is the run of polls that agree on listed_since, and it ended at the first poll
-- after them that found the domain no longer listed. Vouched for: which lists are major.
with listed as (
  select tenant_id, domain_id, blacklist_name, listed_since, max(checked_at) as last_seen_at
  from blacklist_checks
  where is_listed
  group by tenant_id, domain_id, blacklist_name, listed_since
),

clear as (
  select domain_id, blacklist_name, checked_at
  from blacklist_checks
  where not is_listed
),

major_lists (name) as (
  values ('Spamhaus SBL'), ('Spamhaus DBL'), ('Barracuda BRBL')
)

select
  listed.domain_id || '/' || listed.blacklist_name || '/'
    || to_char(listed.listed_since at time zone 'UTC', 'YYYYMMDD"T"HH24MISS"Z"') as listing_id,
  listed.tenant_id::text as tenant_id,
  listed.domain_id::text as domain_id,
  listed.blacklist_name::text as list_name,
  (listed.blacklist_name in (select name from major_lists)) as is_major,
  listed.listed_since as listed_at,
  min(clear.checked_at) as delisted_at
from listed
left join clear
  on clear.domain_id = listed.domain_id
  and clear.blacklist_name = listed.blacklist_name
  and clear.checked_at > listed.last_seen_at
group by listed.tenant_id, listed.domain_id, listed.blacklist_name, listed.listed_since
