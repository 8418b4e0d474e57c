with
  entries as (
    select ledger_entries.*, edition.tenant_id, edition.currency as tenant_currency, edition.platform_currency
    from inputs.ledger_entries as ledger_entries
    cross join edition
  )

select
  entries.tenant_id,
  entries.entry_id,
  entries.account_class,
  coalesce(entries.cost_centre, 'none') as cost_centre,
  entries.booked_on as tenant_day,
  entries.booked_on as platform_day,
  cast(null as date) as tenant_never_day,
  cast(null as date) as platform_never_day,
  converted(entries.amount, to_tenant.rate_numerator, to_tenant.rate_denominator) as amount_tenant,
  converted(entries.amount, to_platform.rate_numerator, to_platform.rate_denominator) as amount_platform
from entries
asof left join conversion_rates as to_tenant
  on to_tenant.from_currency = entries.currency
  and to_tenant.to_currency = entries.tenant_currency
  and entries.booked_on >= to_tenant.from_day
asof left join conversion_rates as to_platform
  on to_platform.from_currency = entries.currency
  and to_platform.to_currency = entries.platform_currency
  and entries.booked_on >= to_platform.from_day
