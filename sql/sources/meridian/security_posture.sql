select
  control::text as control_id,
  assessed_on,
  framework::text as framework,
  is_met,
  owner_role::text as owner_role,
  has_evidence
from control_assessments
