with
  happened as (
    select 'revenue ' || revenue_event_id as strategic_event_id, occurred_at
    from inputs.revenue_events
    union all
    select 'saving identified ' || saving_id as strategic_event_id, identified_at as occurred_at
    from inputs.savings
    union all
    select 'saving implemented ' || saving_id as strategic_event_id, implemented_at as occurred_at
    from inputs.savings
    where implemented_at is not null
    union all
    select 'decision ' || decision_id as strategic_event_id, decided_at as occurred_at
    from inputs.decisions
    where decided_at is not null
  )

select
  edition.tenant_id,
  happened.strategic_event_id,
  cast(happened.occurred_at at time zone edition.zone as date) as tenant_occurred_day,
  cast(happened.occurred_at at time zone edition.platform_zone as date) as platform_occurred_day
from happened
cross join edition
