-- Vouched for: a job ended when it completed or failed for good; failed_at is empty while it is tried again. A cancelled
-- job has the moment of its cancelling in completed_at.
select
  id::text as job_id,
  queue_name::text as queue_name,
  status::text as status,
  attempt_count::bigint as attempts,
  queued as queued_at,
  started_at,
  coalesce(completed_at, failed_at) as ended_at,
  updated as updated_at
from jobs
