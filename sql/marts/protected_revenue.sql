-- A month after a loss was averted the customer must still be one: only then was its revenue protected.
with
  averted as (
    select *, resolved_at + interval 720 hour as kept_at
    from revenue_event_lines
    where direction = 'negative'
      and resolved_at is not null
  ),

  still_customers as (
    select distinct averted.revenue_event_id
    from averted
    join inputs.subscriptions as subscriptions
      on subscriptions.status in ('active', 'past_due')
      and subscriptions.valid_from <= averted.kept_at
      and (subscriptions.valid_to is null or subscriptions.valid_to > averted.kept_at)
  )

select
  averted.tenant_id,
  averted.revenue_event_id,
  averted.category,
  averted.kept_at,
  still_customers.revenue_event_id is not null as is_kept,
  cast(averted.kept_at at time zone edition.zone as date) as tenant_kept_day,
  cast(averted.kept_at at time zone edition.platform_zone as date) as platform_kept_day,
  averted.impact_amount_native,
  averted.impact_amount_tenant,
  averted.impact_amount_platform
from averted
cross join edition
left join still_customers on still_customers.revenue_event_id = averted.revenue_event_id
