-- What each tenant's sending costs a day, by model: hosts over their addresses, addresses over the domains that send
-- from them, domains to their tenants. What reaches no tenant is the platform's pool (tenant_id = 'platform').
-- Amounts are whole micro-units of their currency; a split gives each the same, and what is left over, one micro-unit
-- each, to the first. So every sum comes out: tenants and pool together are the total.
with hosts as (from inputs.hosts),
ips as (from inputs.ips),
ip_assignments as (from inputs.ip_assignments),
price_lists as (from inputs.price_lists),
domains as (from inputs.domains),
span as (from allocation_span),

resources as (
  select 'vps' as ResourceType, host_id as resource_id, region, x_ApproximateCost, BillingCurrency, cost_synced_at,
    active_from, decommissioned_on as gone_on
  from hosts
  union all
  select 'ip', ips.ip_id, hosts.region, ips.x_ApproximateCost, ips.BillingCurrency, ips.cost_synced_at,
    ips.active_from, ips.released_on
  from ips
  left join hosts using (host_id)
),

paid_days as (
  select resources.* exclude (active_from, gone_on),
    cast(unnest(generate_series(
      greatest(active_from, span.first_day),
      least(coalesce(gone_on - 1, span.last_day), span.last_day),
      interval 1 day)) as date) as day
  from resources
  cross join span
),

own_costs as (
  select ResourceType, resource_id, day, region,
    x_ApproximateCost as monthly_cost, BillingCurrency,
    x_ApproximateCost is not null and (cost_synced_at is not null or x_ApproximateCost > 0) as is_known
  from paid_days
),

-- A resource whose own cost is unknown takes its region's list price, else that of every region.
listed_costs as (
  select own.ResourceType, own.resource_id, own.day, list.monthly_price, list.BillingCurrency
  from own_costs as own
  join price_lists as list
    on list.ResourceType = own.ResourceType
    and list.region in (own.region, '*')
    and list.valid_from <= own.day
    and (list.valid_to is null or list.valid_to > own.day)
  where not own.is_known
  qualify row_number() over (
    partition by own.ResourceType, own.resource_id, own.day
    order by list.region = '*', list.valid_from desc, list.region) = 1
),

monthly_costs as (
  select own.ResourceType, own.resource_id, own.day,
    case when own.is_known then own.BillingCurrency else coalesce(listed.BillingCurrency, own.BillingCurrency)
      end as BillingCurrency,
    own.is_known or listed.resource_id is not null as is_known,
    cast(case when own.is_known then own.monthly_cost else listed.monthly_price end * 1000000 as bigint) as month_micros,
    day(last_day(own.day)) as days_in_month
  from own_costs as own
  left join listed_costs as listed using (ResourceType, resource_id, day)
),

day_costs as (
  select ResourceType, resource_id, day, BillingCurrency, is_known,
    month_micros // days_in_month + case when day(day) <= month_micros % days_in_month then 1 else 0 end as day_micros
  from monthly_costs
),

-- Addresses take an equal part of their host, whatever their own state, as long as they are paid for.
addresses as (
  select paid_days.resource_id as ip_id, ips.host_id, ips.status, paid_days.day,
    count(*) over on_host as on_host,
    row_number() over (on_host order by paid_days.resource_id) as place_on_host
  from paid_days
  join ips on ips.ip_id = paid_days.resource_id
  where paid_days.ResourceType = 'ip'
  window on_host as (partition by ips.host_id, paid_days.day)
),

address_costs as (
  select own.resource_id as ip_id, own.day, own.ResourceType, own.BillingCurrency, own.is_known, own.day_micros
  from day_costs as own
  where own.ResourceType = 'ip'
  union all
  select addresses.ip_id, host.day, host.ResourceType, host.BillingCurrency, host.is_known,
    host.day_micros // addresses.on_host
      + case when addresses.place_on_host <= host.day_micros % addresses.on_host then 1 else 0 end
  from day_costs as host
  left join addresses on addresses.host_id = host.resource_id and addresses.day = host.day
  where host.ResourceType = 'vps' and addresses.ip_id is not null
),

hosts_without_addresses as (
  select host.day, host.ResourceType, host.BillingCurrency, host.is_known, host.day_micros
  from day_costs as host
  where host.ResourceType = 'vps'
    and not exists (select 1 from addresses where addresses.host_id = host.resource_id and addresses.day = host.day)
),

-- An assignment that has ended was in force until its last day; one without an end that is called expired never was.
assigned_days as (
  select distinct assigned.ip_id, assigned.domain_id,
    cast(unnest(generate_series(
      greatest(assigned.valid_from, span.first_day),
      least(coalesce(assigned.valid_to - 1, span.last_day), span.last_day),
      interval 1 day)) as date) as day
  from ip_assignments as assigned
  cross join span
  where assigned.status in ('active', 'warming')
    or (assigned.status = 'expired' and assigned.valid_to is not null)
),

senders as (
  select assigned.ip_id, assigned.day, coalesce(domains.tenant_id, 'platform') as tenant_id,
    count(*) over on_address as on_address,
    row_number() over (on_address order by assigned.domain_id) as place_on_address
  from assigned_days as assigned
  join addresses using (ip_id, day)
  left join domains using (domain_id)
  where addresses.status in ('assigned', 'warming', 'warmed', 'degraded')
  window on_address as (partition by assigned.ip_id, assigned.day)
),

shares as (
  select coalesce(senders.tenant_id, 'platform') as tenant_id, cost.day, cost.ResourceType, cost.BillingCurrency,
    cost.is_known,
    cost.day_micros // coalesce(senders.on_address, 1)
      + case when senders.place_on_address <= cost.day_micros % senders.on_address then 1 else 0 end as micros
  from address_costs as cost
  left join senders using (ip_id, day)
  union all
  select 'platform', day, ResourceType, BillingCurrency, is_known, day_micros
  from hosts_without_addresses
)

select
  tenant_id,
  day as ChargePeriodStart,
  ResourceType,
  cast(cast(sum(micros) as decimal(18, 0)) * 0.000001 as decimal(18, 6)) as x_ApproximateCost,
  is_known,
  BillingCurrency
from shares
group by tenant_id, day, ResourceType, BillingCurrency, is_known
