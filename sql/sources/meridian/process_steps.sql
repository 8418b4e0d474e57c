select
  id::text as step_id,
  process::text as process,
  title::text as title,
  since_on,
  automated_on,
  retired_on
from process_steps
