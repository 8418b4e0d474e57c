-- What landed for a tenant is not what the platform holds of it.
with
  held as (
    select tenant_id, 'payments' as input, 'rows' as measure, cast(count(*) as decimal(38, 6)) as value
    from payment_lines
    group by tenant_id
    union all
    select tenant_id, 'payments' as input, 'sum(amount)' as measure, cast(sum(amount) as decimal(38, 6)) as value
    from payment_lines
    group by tenant_id
    union all
    select tenant_id, 'events' as input, 'rows' as measure,
      cast(sum(sent + delivered + bounced_hard + bounced_soft + complained + unsubscribed + opened + clicked + replied)
        as decimal(38, 6)) as value
    from delivery_daily
    group by tenant_id
  ),

  landed as (
    select tenant_id, input, measure, sum(value) as value
    from landed_measures
    where (input = 'payments' and measure in ('rows', 'sum(amount)'))
      or (input = 'events' and measure = 'rows')
    group by tenant_id, input, measure
  )

select tenant_id, input, measure, coalesce(landed.value, 0) as landed_value, coalesce(held.value, 0) as held_value
from landed
full join held using (tenant_id, input, measure)
where coalesce(landed.value, 0) <> coalesce(held.value, 0)
