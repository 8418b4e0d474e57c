with
  latest_plans as (
    select max_by(plan_name, valid_from) as plan_name
    from inputs.subscriptions
  )

select
  edition.tenant_id,
  coalesce(tenants.segment, latest_plans.plan_name, 'none') as segment,
  cast(tenants.created_at at time zone edition.zone as date) as tenant_created_day,
  cast(tenants.created_at at time zone edition.platform_zone as date) as platform_created_day,
  cast(tenants.deleted_at at time zone edition.zone as date) as tenant_deleted_day,
  cast(tenants.deleted_at at time zone edition.platform_zone as date) as platform_deleted_day
from inputs.tenants as tenants
cross join edition
cross join latest_plans
