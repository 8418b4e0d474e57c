-- Vouched for: an event belongs to the tenant of its campaign; an event without campaign keeps no tenant and is put
-- aside by the contract, counted.
select
  email_events.id::text as event_id,
  campaigns.tenant_id::text as tenant_id,
  email_events.campaign_id::text as campaign_id,
  email_events.domain_id::text as domain_id,
  case email_events.status
    when 'bounced' then 'bounced_' || email_events.bounce_type
    else email_events.status
  end as event_type,
  email_events.recipient_email::text as recipient,
  email_events.event_timestamp as occurred_at,
  email_events.recorded_at
from email_events
left join campaigns on campaigns.id = email_events.campaign_id
