select
  edition.tenant_id,
  submissions.submission_id,
  submissions.title,
  submissions.owner_role,
  submissions.submitted_on,
  submissions.decided_on,
  submissions.outcome
from inputs.initiative_submissions as submissions
cross join edition
