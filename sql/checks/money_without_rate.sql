-- Money in a currency that no rate converts: it is unknown, and sums are partial.
select tenant_id, 'payment ' || payment_id as row_name, currency, platform_day
from payment_lines
where net_amount_platform is null
union all
select tenant_id, ResourceType || ' cost' as row_name, BillingCurrency as currency, platform_day
from cost_daily
where is_priced and not is_known_platform
union all
select tenant_id, 'subscription ' || subscription_id as row_name, currency, platform_from_day as platform_day
from subscription_states
where monthly_amount_platform is null
union all
select tenant_id, 'revenue event ' || revenue_event_id as row_name, currency, platform_occurred_day as platform_day
from revenue_event_lines
where impact_amount_platform is null
