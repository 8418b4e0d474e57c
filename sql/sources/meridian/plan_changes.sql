-- Vouched for: a row that changes the status alone is no change of plan; a yearly plan's list price is its monthly one.
with changes as (
  select
    subscription_changes.id,
    subscription_changes.subscription_id,
    subscription_changes.plan_id,
    subscription_changes.changed_at,
    lag(subscription_changes.plan_id) over (
      partition by subscription_changes.subscription_id order by subscription_changes.changed_at
    ) as plan_before
  from subscription_changes
)

select
  changes.id::text as change_id,
  subscriptions.tenant_id::text as tenant_id,
  changes.subscription_id::text as subscription_id,
  plans.name::text as plan_name,
  (plans.price_monthly / 100.0)::numeric(18, 2) as list_price,
  changes.changed_at as taken_at
from changes
join subscriptions on subscriptions.id = changes.subscription_id
join plans on plans.id = changes.plan_id
where changes.plan_id is distinct from changes.plan_before
