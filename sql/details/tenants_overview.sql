-- The last line is the company itself: the pool that no tenant uses and its own alerts, so that columns add up to the KPIs.
with
  tenants as (
    select tenant_id, segment
    from $view.tenant_states
    where created_day <= $last_day
      and (deleted_day is null or deleted_day >= $first_day)
  ),

  revenue as (
    select tenant_id, case when bool_and(is_known) then sum(revenue) end as revenue
    from $view.revenue_daily
    where day between $first_day and $last_day
    group by tenant_id
  ),

  costs as (
    select tenant_id, case when bool_and(is_known) then sum(x_ApproximateCost) end as x_ApproximateCost
    from $view.cost_daily
    where day between $first_day and $last_day
    group by tenant_id
  ),

  delivery as (
    select tenant_id, sum(sent) as sent, sum(delivered) as delivered, sum(bounced_hard + bounced_soft) as bounced
    from $view.delivery_daily
    where day between $first_day and $last_day
    group by tenant_id
  ),

  alerts as (
    select tenant_id, count(*) as open_alerts
    from $view.alert_states
    where severity in ('critical', 'high')
      and opened_day <= $last_day
      and (resolved_day is null or resolved_day > $last_day)
    group by tenant_id
  ),

  everyone as (
    select tenant_id, segment from tenants
    union all
    select tenant_id, null
    from (
      select tenant_id from revenue
      union
      select tenant_id from costs
      union
      select tenant_id from delivery
      union
      select tenant_id from alerts
    )
    where tenant_id not in (select tenant_id from tenants)
  )

select
  everyone.tenant_id,
  everyone.segment,
  case when revenue.tenant_id is null then 0 else revenue.revenue end as revenue,
  case when costs.tenant_id is null then 0 else costs.x_ApproximateCost end as x_ApproximateCost,
  delivery.sent,
  delivery.delivered,
  delivery.bounced,
  coalesce(alerts.open_alerts, 0) as open_alerts
from everyone
left join revenue on revenue.tenant_id = everyone.tenant_id
left join costs on costs.tenant_id = everyone.tenant_id
left join delivery on delivery.tenant_id = everyone.tenant_id
left join alerts on alerts.tenant_id = everyone.tenant_id
order by everyone.tenant_id = 'platform', revenue desc nulls last, everyone.tenant_id
