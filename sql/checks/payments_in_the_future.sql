-- Money moved on a day that had not come when the source was read.
select payment_lines.tenant_id, payment_lines.payment_id, payment_lines.platform_day
from payment_lines
cross join edition
join input_state on input_state.input = 'payments'
where payment_lines.platform_day > cast(input_state.as_of at time zone edition.platform_zone as date)
