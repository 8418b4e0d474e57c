-- Vouched for: these amounts were invoiced and paid; they are never modelled.
select
  id::text as "x_ChargeId",
  provider_name::text as "ProviderName",
  service_name::text as "ServiceName",
  resource_type::text as "ResourceType",
  amount::numeric(18, 2) as "BilledCost",
  currency::text as "BillingCurrency",
  period_start as "BillingPeriodStart",
  period_end as "BillingPeriodEnd"
from provider_invoices
