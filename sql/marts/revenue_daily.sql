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
        then millionths(sum(net_amount_tenant)) end as micros_tenant,
      case when count(*) = count(net_amount_platform)
        then millionths(sum(net_amount_platform)) end as micros_platform
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
      millionths(net_amount_tenant) as micros_tenant,
      millionths(net_amount_platform) as micros_platform
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
  money(sum(micros_tenant)) as revenue_tenant,
  money(sum(micros_platform)) as revenue_platform
from revenue
group by tenant_id, tenant_day, platform_day, is_known_tenant, is_known_platform
