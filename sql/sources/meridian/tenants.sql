-- Vouched for: the segment is the slug of the plan of today; the zone of the screens is the zone of the tenant's days.
select
  tenants.id::text as tenant_id,
  tenants.name::text as name,
  plans.slug::text as segment,
  tenant_config.billing_currency::text as currency,
  tenant_config.ui_timezone::text as zone,
  tenant_config.ui_locale::text as locale,
  tenants.created as created_at,
  tenants.deleted as deleted_at
from tenants
left join tenant_config on tenant_config.tenant_id = tenants.id
left join subscriptions on subscriptions.tenant_id = tenants.id
left join plans on plans.id = subscriptions.plan_id
