with
  met as (
    select states.tenant_id, states.subscription_id, states.status, states.valid_from,
      health.tenant_scored_day as scored_on, health.health_score, health.left_red_on,
      greatest(states.tenant_from_day, health.tenant_scored_day) as tenant_from_day,
      greatest(states.platform_from_day, health.platform_scored_day) as platform_from_day,
      least(states.tenant_to_day, health.tenant_held_until_day) as tenant_to_day,
      least(states.platform_to_day, health.platform_held_until_day) as platform_to_day,
      states.monthly_amount_tenant, states.monthly_amount_platform
    from subscription_states as states
    join health_states as health
      on (states.tenant_from_day < health.tenant_held_until_day
        and (states.tenant_to_day is null or states.tenant_to_day > health.tenant_scored_day))
      or (states.platform_from_day < health.platform_held_until_day
        and (states.platform_to_day is null or states.platform_to_day > health.platform_scored_day))
    where states.status in ('active', 'past_due')
  )

select
  tenant_id,
  subscription_id,
  status,
  valid_from,
  scored_on,
  health_score,
  left_red_on,
  tenant_from_day,
  platform_from_day,
  tenant_to_day,
  platform_to_day,
  monthly_amount_tenant,
  monthly_amount_platform
from met
