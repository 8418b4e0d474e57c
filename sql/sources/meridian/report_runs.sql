select
  id::text as run_id,
  pack::text as pack,
  due_at,
  started_at,
  ready_at,
  sent_at,
  outcome::text as outcome
from report_runs
