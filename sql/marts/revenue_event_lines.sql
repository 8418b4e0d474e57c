with
  events as (
    select edition.tenant_id, events.* exclude (tenant_id),
      edition.currency as tenant_currency, edition.platform_currency,
      cast(events.occurred_at at time zone edition.zone as date) as tenant_occurred_day,
      cast(events.occurred_at at time zone edition.platform_zone as date) as platform_occurred_day,
      cast(events.resolved_at at time zone edition.zone as date) as tenant_resolved_day,
      cast(events.resolved_at at time zone edition.platform_zone as date) as platform_resolved_day
    from inputs.revenue_events as events
    cross join edition
  )

select
  events.tenant_id,
  events.revenue_event_id,
  events.category,
  events.direction,
  events.severity,
  events.resolved_at,
  events.tenant_occurred_day,
  events.platform_occurred_day,
  events.tenant_resolved_day,
  events.platform_resolved_day,
  events.impact_amount as impact_amount_native,
  events.currency,
  converted(events.impact_amount, to_tenant.rate_numerator, to_tenant.rate_denominator) as impact_amount_tenant,
  converted(events.impact_amount, to_platform.rate_numerator, to_platform.rate_denominator) as impact_amount_platform
from events
asof left join conversion_rates as to_tenant
  on to_tenant.from_currency = events.currency
  and to_tenant.to_currency = events.tenant_currency
  and events.platform_occurred_day >= to_tenant.from_day
asof left join conversion_rates as to_platform
  on to_platform.from_currency = events.currency
  and to_platform.to_currency = events.platform_currency
  and events.platform_occurred_day >= to_platform.from_day
