select
  absendernummer::text as domain_id,
  kundennummer::text as tenant_id,
  adresse::text as domain_name,
  angelegt at time zone 'Europe/Berlin' as created_at
from lager.absender
