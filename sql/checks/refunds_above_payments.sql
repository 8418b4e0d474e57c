-- More was refunded for an invoice than was ever paid for it.
select tenant_id, invoice_id, currency,
  sum(case when kind = 'payment' then amount else -amount end) as net_amount
from payment_lines
where status = 'succeeded'
  and invoice_id is not null
group by tenant_id, invoice_id, currency
having sum(case when kind = 'payment' then amount else -amount end) < 0
