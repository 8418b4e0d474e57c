select
  provider::text as provider_name,
  checked as checked_at,
  status::text as status
from provider_status_checks
