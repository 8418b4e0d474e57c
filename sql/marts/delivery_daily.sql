with
  events as (
    select events.campaign_id, events.domain_id, events.event_type,
      cast(events.occurred_at at time zone edition.zone as date) as tenant_day,
      cast(events.occurred_at at time zone edition.platform_zone as date) as platform_day
    from inputs.events as events
    cross join edition
  ),

  counted as (
    select campaign_id, domain_id, tenant_day, platform_day,
      count(*) filter (event_type = 'sent') as sent,
      count(*) filter (event_type = 'delivered') as delivered,
      count(*) filter (event_type = 'bounced_hard') as bounced_hard,
      count(*) filter (event_type = 'bounced_soft') as bounced_soft,
      count(*) filter (event_type = 'complained') as complained,
      count(*) filter (event_type = 'unsubscribed') as unsubscribed,
      count(*) filter (event_type = 'opened') as opened,
      count(*) filter (event_type = 'clicked') as clicked,
      count(*) filter (event_type = 'replied') as replied
    from events
    group by campaign_id, domain_id, tenant_day, platform_day
  ),

  -- The model's prices: 0.05 USD of revenue at risk for a bounce, 0.25 USD for a complaint.
  priced as (
    select *, (bounced_hard + bounced_soft) * cast(0.05 as decimal(8, 2)) + complained * cast(0.25 as decimal(8, 2))
      as modelled_risk_usd
    from counted
  ),

  days as (
    select distinct platform_day from counted
  ),

  dollar_rates as (
    select days.platform_day,
      to_tenant.rate_numerator as tenant_numerator, to_tenant.rate_denominator as tenant_denominator,
      to_platform.rate_numerator as platform_numerator, to_platform.rate_denominator as platform_denominator
    from days
    cross join edition
    asof left join conversion_rates as to_tenant
      on to_tenant.from_currency = 'USD'
      and to_tenant.to_currency = edition.currency
      and days.platform_day >= to_tenant.from_day
    asof left join conversion_rates as to_platform
      on to_platform.from_currency = 'USD'
      and to_platform.to_currency = edition.platform_currency
      and days.platform_day >= to_platform.from_day
  )

select
  edition.tenant_id,
  priced.campaign_id,
  priced.domain_id,
  priced.tenant_day,
  priced.platform_day,
  priced.sent,
  priced.delivered,
  priced.bounced_hard,
  priced.bounced_soft,
  priced.complained,
  priced.unsubscribed,
  priced.opened,
  priced.clicked,
  priced.replied,
  converted(priced.modelled_risk_usd, dollar_rates.tenant_numerator, dollar_rates.tenant_denominator)
    as modelled_risk_tenant,
  converted(priced.modelled_risk_usd, dollar_rates.platform_numerator, dollar_rates.platform_denominator)
    as modelled_risk_platform
from priced
join dollar_rates on dollar_rates.platform_day = priced.platform_day
cross join edition
