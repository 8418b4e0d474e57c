with
  plans as (
    select *,
      lag(plan_name) over (partition by subscription_id order by taken_at, change_id) as plan_before,
      lag(list_price) over (partition by subscription_id order by taken_at, change_id) as list_price_before,
      lag(taken_at) over (partition by subscription_id order by taken_at, change_id) as taken_before_at,
      lead(taken_at) over (partition by subscription_id order by taken_at, change_id) as left_at
    from inputs.plan_changes
  )

select
  edition.tenant_id,
  plans.change_id,
  plans.subscription_id,
  plans.plan_before,
  plans.plan_name,
  plans.list_price_before,
  plans.list_price,
  cast(plans.taken_before_at at time zone edition.zone as date) as tenant_before_day,
  cast(plans.taken_before_at at time zone edition.platform_zone as date) as platform_before_day,
  cast(plans.taken_at at time zone edition.zone as date) as tenant_day,
  cast(plans.taken_at at time zone edition.platform_zone as date) as platform_day,
  cast(plans.left_at at time zone edition.zone as date) as tenant_left_day,
  cast(plans.left_at at time zone edition.platform_zone as date) as platform_left_day
from plans
cross join edition
