select
  aktionsnummer::text as campaign_id,
  kundennummer::text as tenant_id,
  titel::text as name,
  case when fertig then 'completed' else 'sending' end as status,
  angelegt at time zone 'Europe/Berlin' as created_at
from lager.aktion
