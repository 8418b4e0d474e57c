select
  edition.tenant_id,
  domains.domain_id,
  domains.domain_name,
  cast(domains.created_at at time zone edition.zone as date) as tenant_created_day,
  cast(domains.created_at at time zone edition.platform_zone as date) as platform_created_day
from inputs.domains as domains
cross join edition
