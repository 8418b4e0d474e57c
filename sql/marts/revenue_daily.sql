with
  payments as (
    select payment_lines.tenant_id, payment_lines.tenant_day, payment_lines.platform_day,
      invoices.invoice_id, invoices.period_start, invoices.period_end,
      payment_lines.net_amount_tenant, payment_lines.net_amount_platform
    from payment_lines
    left join inputs.invoices as invoices on invoices.invoice_id = payment_lines.invoice_id
    where payment_lines.status = 'succeeded'
  ),

  paid_invoices as (
    select tenant_id, invoice_id, period_start, greatest(period_end - period_start, 1) as service_days,
      case when count(*) = count(net_amount_tenant)
        then cast(sum(net_amount_tenant) * 1000000 as bigint) end as micros_tenant,
      case when count(*) = count(net_amount_platform)
        then cast(sum(net_amount_platform) * 1000000 as bigint) end as micros_platform
    from payments
    where invoice_id is not null
    group by tenant_id, invoice_id, period_start, period_end
  ),

  service_days as (
    select *, unnest(range(service_days)) as day_number
    from paid_invoices
  ),

  spread as (
    select tenant_id, period_start + cast(day_number as integer) as tenant_day,
      period_start + cast(day_number as integer) as platform_day,
      micros_tenant // service_days
        + case when day_number < abs(micros_tenant % service_days) then sign(micros_tenant) else 0 end as micros_tenant,
      micros_platform // service_days
        + case when day_number < abs(micros_platform % service_days) then sign(micros_platform) else 0 end
        as micros_platform
    from service_days
  ),

  without_invoice as (
    select tenant_id, tenant_day, platform_day,
      cast(net_amount_tenant * 1000000 as bigint) as micros_tenant,
      cast(net_amount_platform * 1000000 as bigint) as micros_platform
    from payments
    where invoice_id is null
  ),

  revenue as (
    select * from spread
    union all
    select * from without_invoice
  )

select
  tenant_id,
  tenant_day,
  platform_day,
  'payments' as basis,
  micros_tenant is not null as is_known_tenant,
  micros_platform is not null as is_known_platform,
  cast(cast(sum(micros_tenant) as decimal(24, 0)) * cast(0.000001 as decimal(7, 6)) as decimal(18, 6))
    as revenue_tenant,
  cast(cast(sum(micros_platform) as decimal(24, 0)) * cast(0.000001 as decimal(7, 6)) as decimal(18, 6))
    as revenue_platform
from revenue
group by tenant_id, tenant_day, platform_day, is_known_tenant, is_known_platform
