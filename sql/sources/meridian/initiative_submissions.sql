select
  id::text as submission_id,
  title::text as title,
  owner_role::text as owner_role,
  submitted_on,
  decided_on,
  outcome::text as outcome
from initiative_submissions
