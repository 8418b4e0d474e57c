-- Vouched for: vorgang 3 is refused for good, 4 refused after retries.
select
  protokoll.zeile::text as event_id,
  absender.kundennummer::text as tenant_id,
  protokoll.aktion::text as campaign_id,
  protokoll.absender::text as domain_id,
  (array['sent', 'delivered', 'bounced_hard', 'bounced_soft', 'complained', 'unsubscribed'])[protokoll.vorgang]
    as event_type,
  protokoll.an::text as recipient,
  to_timestamp(protokoll.unixzeit) as occurred_at,
  to_timestamp(protokoll.eingang) as recorded_at
from lager.protokoll
left join lager.absender on absender.absendernummer = protokoll.absender
