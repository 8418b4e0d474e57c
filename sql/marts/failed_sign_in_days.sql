-- Above the mean by more than three standard deviations, in whole numbers: with n days, their sum S and their sum of
-- squares Q, that is (n * failed - S)^2 > 9 * (n * Q - S^2).
with
  attempts as (
    select edition.tenant_id, sign_ins.outcome,
      cast(sign_ins.attempted_at at time zone edition.platform_zone as date) as day
    from inputs.sign_ins as sign_ins
    cross join edition
  ),

  failed_by_day as (
    select tenant_id, day, count(*) filter (outcome <> 'succeeded') as failed
    from attempts
    group by tenant_id, day
  ),

  span as (
    select tenant_id, min(day) as first_day, max(day) as last_day
    from failed_by_day
    group by tenant_id
  ),

  days as (
    select tenant_id, cast(unnest(range(first_day, last_day + 1, interval 1 day)) as date) as day
    from span
  ),

  counted as (
    select days.tenant_id, days.day, coalesce(failed_by_day.failed, 0) as failed
    from days
    left join failed_by_day on failed_by_day.tenant_id = days.tenant_id and failed_by_day.day = days.day
  ),

  compared as (
    select tenant_id, day, failed,
      count(*) over before as days_before,
      coalesce(sum(failed) over before, 0) as sum_before,
      coalesce(sum(failed * failed) over before, 0) as squares_before
    from counted
    window before as (partition by tenant_id order by day rows between 28 preceding and 1 preceding)
  )

select
  tenant_id,
  day as tenant_day,
  day as platform_day,
  cast(failed as bigint) as failed,
  days_before = 28
    and failed >= 5
    and days_before * failed > sum_before
    and (days_before * failed - sum_before) * (days_before * failed - sum_before)
      > 9 * (days_before * squares_before - sum_before * sum_before) as is_unusual
from compared
