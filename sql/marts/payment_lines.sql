with
  payments as (
    select *, case
        when status <> 'succeeded' then 0
        when kind = 'refund' then -amount
        else amount
      end as net_amount
    from inputs.payments
  ),

  on_days as (
    select payments.*, edition.tenant_id as edition_tenant_id,
      edition.currency as tenant_currency, edition.platform_currency,
      cast(payments.occurred_at at time zone edition.zone as date) as tenant_day,
      cast(payments.occurred_at at time zone edition.platform_zone as date) as platform_day,
      cast(payments.recorded_at at time zone edition.zone as date) as tenant_recorded_day,
      cast(payments.recorded_at at time zone edition.platform_zone as date) as platform_recorded_day
    from payments
    cross join edition
  )

select
  on_days.edition_tenant_id as tenant_id,
  on_days.payment_id,
  on_days.invoice_id,
  on_days.kind,
  on_days.status,
  on_days.amount,
  on_days.currency,
  on_days.tenant_day,
  on_days.platform_day,
  on_days.tenant_recorded_day,
  on_days.platform_recorded_day,
  case when on_days.net_amount = 0 then 0
    else converted(on_days.net_amount, to_tenant.rate_numerator, to_tenant.rate_denominator)
  end as net_amount_tenant,
  case when on_days.net_amount = 0 then 0
    else converted(on_days.net_amount, to_platform.rate_numerator, to_platform.rate_denominator)
  end as net_amount_platform
from on_days
asof left join conversion_rates as to_tenant
  on to_tenant.from_currency = on_days.currency
  and to_tenant.to_currency = on_days.tenant_currency
  and on_days.platform_day >= to_tenant.from_day
asof left join conversion_rates as to_platform
  on to_platform.from_currency = on_days.currency
  and to_platform.to_currency = on_days.platform_currency
  and on_days.platform_day >= to_platform.from_day
