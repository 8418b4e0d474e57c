-- Vouched for: the times of kunde are Berlin's clock.
select
  kundennummer::text as tenant_id,
  firma::text as name,
  null::text as segment,
  waehrung::text as currency,
  zeitzone::text as zone,
  null::text as locale,
  seit at time zone 'Europe/Berlin' as created_at,
  geloescht at time zone 'Europe/Berlin' as deleted_at
from lager.kunde
