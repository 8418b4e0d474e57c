with
  actions as (
    select actions.action_kind, edition.tenant_id,
      cast(actions.acted_at at time zone edition.platform_zone as date) as acted_day
    from inputs.admin_actions as actions
    cross join edition
  ),

  days as (
    select tenant_id, acted_day,
      count(*) as actions,
      count(*) filter (action_kind = 'configuration') as configuration_changes,
      count(*) filter (action_kind = 'export') as exports
    from actions
    group by tenant_id, acted_day
  ),

  -- A day without actions has no row and adds nothing to either sum; there are always 28 days before.
  before as (
    select *,
      configuration_changes + exports as watched,
      min(acted_day) over () as first_day,
      coalesce(sum(configuration_changes + exports) over four_weeks, 0) as watched_before,
      coalesce(sum((configuration_changes + exports) * (configuration_changes + exports)) over four_weeks, 0)
        as squares_before
    from days
    window four_weeks as (order by acted_day range between interval 28 days preceding and interval 1 day preceding)
  )

select
  tenant_id,
  acted_day as tenant_day,
  acted_day as platform_day,
  actions,
  configuration_changes,
  exports,
  acted_day >= first_day + 28
    and 28 * watched > watched_before
    and (28 * watched - watched_before) * (28 * watched - watched_before)
      > 9 * (28 * squares_before - watched_before * watched_before) as is_unusual
from before
