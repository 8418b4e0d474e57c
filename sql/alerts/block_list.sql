select
  tenant_id,
  domain_id as subject,
  count(*) as value,
  case when bool_or(regexp_matches(lower(list_name), 'spamhaus|barracuda')) then 'critical' else 'high' end as severity,
  min(listed_at) as since,
  max(listed_at) as newest
from inputs.reputation_listings
where is_major
  and listed_at <= $now
  and coalesce(delisted_at > $now, true)
group by tenant_id, domain_id
