with
  as_of as (
    select cast(input_state.as_of at time zone edition.zone as date) as today
    from input_state
    cross join edition
    where input_state.input = 'subscriptions'
  ),

  signed_up as (
    select edition.tenant_id,
      cast(date_trunc('month', tenants.created_at at time zone edition.zone) as date) as tenant_signup_month,
      cast(date_trunc('month', tenants.created_at at time zone edition.platform_zone) as date) as platform_signup_month
    from inputs.tenants as tenants
    cross join edition
  ),

  first_days as (
    select signed_up.*, cast(unnest(range(
        least(tenant_signup_month, platform_signup_month), as_of.today + 1, interval 1 month)) as date) as first_day
    from signed_up
    cross join as_of
  )

select
  first_days.tenant_id,
  first_days.tenant_signup_month,
  first_days.platform_signup_month,
  last_day(first_days.first_day) as tenant_day,
  last_day(first_days.first_day) as platform_day,
  cast(datediff('month', first_days.tenant_signup_month, first_days.first_day) as integer) as age_months_tenant,
  cast(datediff('month', first_days.platform_signup_month, first_days.first_day) as integer) as age_months_platform,
  coalesce(mrr_movements.movement_tenant in ('new', 'stayed', 'returned'), false) as is_customer_tenant,
  coalesce(mrr_movements.movement_platform in ('new', 'stayed', 'returned'), false) as is_customer_platform
from first_days
left join mrr_movements on mrr_movements.month_end = last_day(first_days.first_day)
