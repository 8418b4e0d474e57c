with
  invoices as (
    select *, case when status = 'void' then 0 else amount end as invoiced_amount
    from inputs.invoices
  ),

  on_days as (
    select invoices.*, edition.tenant_id as edition_tenant_id,
      edition.currency as tenant_currency, edition.platform_currency,
      cast(invoices.issued_at at time zone edition.zone as date) as tenant_day,
      cast(invoices.issued_at at time zone edition.platform_zone as date) as platform_day
    from invoices
    cross join edition
  )

select
  on_days.edition_tenant_id as tenant_id,
  on_days.invoice_id,
  on_days.status,
  on_days.amount,
  on_days.currency,
  on_days.tenant_day,
  on_days.platform_day,
  on_days.period_start,
  on_days.period_end,
  case when on_days.invoiced_amount = 0 then 0
    else converted(on_days.invoiced_amount, to_tenant.rate_numerator, to_tenant.rate_denominator)
  end as invoiced_tenant,
  case when on_days.invoiced_amount = 0 then 0
    else converted(on_days.invoiced_amount, to_platform.rate_numerator, to_platform.rate_denominator)
  end as invoiced_platform
from on_days
asof left join conversion_rates as to_tenant
  on to_tenant.from_currency = on_days.currency
  and to_tenant.to_currency = on_days.tenant_currency
  and on_days.platform_day >= to_tenant.from_day
asof left join conversion_rates as to_platform
  on to_platform.from_currency = on_days.currency
  and to_platform.to_currency = on_days.platform_currency
  and on_days.platform_day >= to_platform.from_day
