-- One clear poll of the major lists for each domain and day, except where a planted listing stands.
insert into blacklist_checks
  (id, tenant_id, domain_id, check_type, blacklist_name, is_listed, listed_since, checked_at)
select
  domains.id * 100000 + list.no * 10000 + (checked_at::date - date '2025-08-01'),
  domains.tenant_id, domains.id, list.check_type, list.name, false, null, checked_at
from domains
cross join (values (1, 'Spamhaus DBL', 'domain'), (2, 'Barracuda BRBL', 'ip')) as list (no, name, check_type)
cross join generate_series(timestamptz '2025-08-01 06:00+00', timestamptz '2026-11-02 06:00+00', interval '1 day')
  as checked_at
where checked_at > domains.created
  and not exists (
    select from sample.planted_listings as listing
    where listing.domain_id = domains.id
      and listing.blacklist_name = list.name
      and checked_at >= listing.listed_since
      and (listing.clear_from is null or checked_at < listing.clear_from)
  );
