-- Two years of months: what stood at the month's end, what was invoiced in it, what was paid in it. A yearly invoice is
-- above the monthly revenue in its month and below it in eleven others.
with
  revenue as (
    select day as month_end, case when bool_and(is_known) then sum(end_mrr) end as mrr
    from $view.mrr_movements
    where day is not null
    group by day
  ),

  invoices as (
    select last_day(day) as month_end, case when count(*) = count(invoiced) then sum(invoiced) end as invoiced
    from $view.invoice_lines
    group by last_day(day)
  ),

  payments as (
    select last_day(day) as month_end, case when count(*) = count(net_amount) then sum(net_amount) end as paid
    from $view.payment_lines
    group by last_day(day)
  ),

  months as (
    select
      revenue.month_end,
      revenue.mrr,
      case when invoices.month_end is null then 0 else invoices.invoiced end as invoiced,
      case when payments.month_end is null then 0 else payments.paid end as paid
    from revenue
    left join invoices on invoices.month_end = revenue.month_end
    left join payments on payments.month_end = revenue.month_end
  )

select
  month_end,
  mrr,
  invoiced - mrr as invoiced_beyond_mrr,
  invoiced,
  paid - invoiced as paid_beyond_invoiced,
  paid
from months
where month_end <= $last_day
  and month_end > cast($last_day as date) - interval 24 month
order by month_end
