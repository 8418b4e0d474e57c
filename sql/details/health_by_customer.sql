with
  subscriptions as (
    select tenant_id,
      case when bool_and(monthly_amount is not null) then sum(monthly_amount) end as monthly_amount
    from $view.subscription_health
    where from_day <= $last_day
      and (to_day is null or to_day > $last_day)
    group by tenant_id
  )

select
  health.tenant_id,
  health.health_score,
  health.usage_score,
  health.engagement_score,
  health.business_score,
  health.relationship_score,
  subscriptions.monthly_amount
from $view.health_states as health
left join subscriptions on subscriptions.tenant_id = health.tenant_id
where health.scored_day <= $last_day
  and (health.held_until_day is null or health.held_until_day > $last_day)
order by health.health_score, health.tenant_id
