-- Money that is positive by its contract is below zero.
select tenant_id, 'payment ' || payment_id as row_name, amount
from payment_lines
where amount < 0
union all
select tenant_id, ResourceType || ' cost of ' || platform_day as row_name, x_ApproximateCost_native as amount
from cost_daily
where x_ApproximateCost_native < 0
union all
select tenant_id, 'subscription ' || subscription_id as row_name, monthly_amount_native as amount
from subscription_states
where monthly_amount_native < 0
