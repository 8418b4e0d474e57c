-- Vouched for: price_monthly and price_yearly are cents of the currency the tenant is billed in, add-ons whole units
-- for one piece and month; a yearly price is spread evenly over twelve months; a canceled subscription is owed nothing.
with changes as (
  select
    subscription_id,
    plan_id,
    billing_interval,
    status,
    changed_at,
    lead(changed_at) over (partition by subscription_id order by changed_at) as changed_again_at
  from subscription_changes
),

addons as (
  select subscription_id, quantity * price_monthly as monthly_amount, started_at, ended_at
  from subscription_addons
),

moments as (
  select subscription_id, changed_at as moment from changes
  union
  select subscription_id, started_at from addons
  union
  select subscription_id, ended_at from addons where ended_at is not null
),

stretches as (
  select
    subscription_id,
    moment as valid_from,
    lead(moment) over (partition by subscription_id order by moment) as valid_to
  from moments
),

addons_of_stretch as (
  select stretches.subscription_id, stretches.valid_from, sum(addons.monthly_amount) as monthly_amount
  from stretches
  join addons
    on addons.subscription_id = stretches.subscription_id
    and addons.started_at <= stretches.valid_from
    and (addons.ended_at is null or addons.ended_at > stretches.valid_from)
  group by stretches.subscription_id, stretches.valid_from
),

prices as (
  select
    changes.*,
    plans.name as plan_name,
    case changes.billing_interval
      when 'year' then plans.price_yearly / 100.0 / 12
      else plans.price_monthly / 100.0
    end as monthly_price
  from changes
  join plans on plans.id = changes.plan_id
)

select
  stretches.subscription_id::text as subscription_id,
  subscriptions.tenant_id::text as tenant_id,
  prices.plan_name::text as plan_name,
  prices.status::text as status,
  case prices.status
    when 'canceled' then 0
    else prices.monthly_price + coalesce(addons_of_stretch.monthly_amount, 0)
  end::numeric(18, 2) as monthly_amount,
  tenant_config.billing_currency::text as currency,
  stretches.valid_from,
  stretches.valid_to
from stretches
join prices
  on prices.subscription_id = stretches.subscription_id
  and prices.changed_at <= stretches.valid_from
  and (prices.changed_again_at is null or prices.changed_again_at > stretches.valid_from)
join subscriptions on subscriptions.id = stretches.subscription_id
left join tenant_config on tenant_config.tenant_id = subscriptions.tenant_id
left join addons_of_stretch
  on addons_of_stretch.subscription_id = stretches.subscription_id
  and addons_of_stretch.valid_from = stretches.valid_from
