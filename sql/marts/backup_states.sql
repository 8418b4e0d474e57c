with
  runs as (
    select edition.tenant_id, backups.store, backups.started_at,
      case when backups.outcome = 'succeeded' then backups.ended_at end as succeeded_at,
      cast(coalesce(backups.ended_at, backups.started_at) at time zone edition.platform_zone as date) as run_day
    from inputs.backups as backups
    cross join edition
  ),

  first_runs as (
    select tenant_id, store, cast(null as timestamptz) as succeeded_at, min(run_day) as from_day
    from runs
    group by tenant_id, store
  ),

  moments as (
    select tenant_id, store, succeeded_at, from_day from first_runs
    union all
    select tenant_id, store, succeeded_at, run_day from runs where succeeded_at is not null
  )

select
  tenant_id,
  store,
  succeeded_at,
  date_diff('second', timestamptz '1970-01-01 00:00:00+00', succeeded_at) as succeeded_seconds,
  from_day as tenant_from_day,
  from_day as platform_from_day,
  lead(from_day) over by_store as tenant_to_day,
  lead(from_day) over by_store as platform_to_day
from moments
window by_store as (partition by tenant_id, store order by from_day, succeeded_at nulls first)
