with
  scores as (
    select edition.tenant_id, health.scored_on,
      health.usage_score, health.engagement_score, health.business_score, health.relationship_score,
      cast(0.35 * health.usage_score + 0.25 * health.engagement_score + 0.25 * health.business_score
        + 0.15 * health.relationship_score as decimal(9, 4)) as health_score
    from inputs.customer_health as health
    cross join edition
  ),

  held as (
    select *,
      least(lead(scored_on) over (order by scored_on), scored_on + 7) as held_until,
      coalesce(lag(health_score) over (order by scored_on) < 60, false) as was_red
    from scores
  )

select
  tenant_id,
  usage_score,
  engagement_score,
  business_score,
  relationship_score,
  health_score,
  max(case when was_red and health_score >= 60 then scored_on end) over (order by scored_on) as left_red_on,
  scored_on as tenant_scored_day,
  scored_on as platform_scored_day,
  held_until as tenant_held_until_day,
  held_until as platform_held_until_day
from held
