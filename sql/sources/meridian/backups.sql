select
  id::text as backup_id,
  store::text as store,
  started_at,
  ended_at,
  outcome::text as outcome
from backup_runs
