-- Events name a sending domain that the customer database does not know.
select delivery_daily.tenant_id, delivery_daily.domain_id, sum(delivery_daily.sent) as sent
from delivery_daily
where exists (select 1 from input_state where input = 'domains' and connected)
  and not exists (
    select 1
    from domain_states
    where domain_states.tenant_id = delivery_daily.tenant_id
      and domain_states.domain_id = delivery_daily.domain_id
  )
group by delivery_daily.tenant_id, delivery_daily.domain_id
