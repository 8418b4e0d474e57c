select
  edition.tenant_id,
  steps.step_id,
  steps.process,
  steps.title,
  steps.since_on,
  steps.automated_on,
  steps.retired_on
from inputs.process_steps as steps
cross join edition
