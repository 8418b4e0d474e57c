-- Vouched for: prices are euros a year, to be read as a twelfth a month; contracts change at midnight in Berlin.
select
  kundennummer::text as subscription_id,
  kundennummer::text as tenant_id,
  tarif::text as plan_name,
  case stand when 'P' then 'trialing' when 'A' then 'active' when 'M' then 'past_due' else 'canceled' end as status,
  (euro_im_jahr / 12)::numeric(18, 2) as monthly_amount,
  'EUR'::text as currency,
  von::timestamp at time zone 'Europe/Berlin' as valid_from,
  bis::timestamp at time zone 'Europe/Berlin' as valid_to
from lager.vertrag
