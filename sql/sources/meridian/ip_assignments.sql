select
  id::text as assignment_id,
  domain_id::text as domain_id,
  smtp_ip_address_id::text as ip_id,
  status::text as status,
  assigned_on as valid_from,
  unassigned_on as valid_to
from domain_ip_assignments
