select
  id::text as campaign_id,
  tenant_id::text as tenant_id,
  name::text as name,
  status::text as status,
  created as created_at
from campaigns
