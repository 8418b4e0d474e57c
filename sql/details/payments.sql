-- The amount is in the currency it was paid in; the net amount is in the edition's, and adds up.
select payment_id, tenant_id, day, kind, status, amount, currency, net_amount
from $view.payment_lines
where day between $first_day and $last_day
order by day, tenant_id, payment_id
