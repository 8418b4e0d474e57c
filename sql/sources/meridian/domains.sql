select
  id::text as domain_id,
  tenant_id::text as tenant_id,
  domain::text as domain_name,
  created as created_at
from domains
