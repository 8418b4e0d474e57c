with
  activity as (
    select activity.session_id, activity.feature, activity.person, activity.is_core, activity.minutes,
      edition.tenant_id,
      activity.used_at at time zone edition.zone as tenant_used_at,
      activity.used_at at time zone edition.platform_zone as platform_used_at,
      row_number() over (partition by activity.session_id order by activity.used_at, activity.feature) = 1
        as begins_session
    from inputs.product_activity as activity
    cross join edition
  ),

  core as (
    select count(distinct feature) as core_features
    from inputs.product_activity
    where is_core
  )

select
  activity.tenant_id,
  activity.session_id,
  activity.feature,
  activity.person,
  activity.is_core,
  core.core_features,
  activity.begins_session,
  activity.minutes,
  cast(activity.tenant_used_at as date) as tenant_used_day,
  cast(activity.platform_used_at as date) as platform_used_day,
  cast(hour(activity.tenant_used_at) as integer) as used_hour_tenant,
  cast(hour(activity.platform_used_at) as integer) as used_hour_platform
from activity
cross join core
