select
  edition.tenant_id,
  runs.run_id,
  runs.pack,
  runs.due_at,
  runs.started_at,
  runs.ready_at,
  runs.sent_at,
  runs.outcome,
  case runs.pack when 'daily' then 5 when 'weekly' then 15 when 'deck' then 10 else 45 end as minutes_allowed,
  cast(runs.due_at at time zone edition.zone as date) as tenant_due_day,
  cast(runs.due_at at time zone edition.platform_zone as date) as platform_due_day
from inputs.report_runs as runs
cross join edition
