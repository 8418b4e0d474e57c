-- Events name a campaign that the customer database does not know.
select delivery_daily.tenant_id, delivery_daily.campaign_id, sum(delivery_daily.sent) as sent
from delivery_daily
where exists (select 1 from input_state where input = 'campaigns' and connected)
  and not exists (
    select 1
    from campaign_states
    where campaign_states.tenant_id = delivery_daily.tenant_id
      and campaign_states.campaign_id = delivery_daily.campaign_id
  )
group by delivery_daily.tenant_id, delivery_daily.campaign_id
