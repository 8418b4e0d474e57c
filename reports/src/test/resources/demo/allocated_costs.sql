-- A second opinion on the allocation, for February and September 2026 and written apart from the product: whole
-- micro-units, one row for each tenant, day and resource type; unknown costs have none. Odd micro-units go one each to
-- the first days of the month, the first addresses of the host, the first domains of the address.
create temp table allocated_costs as
with days as (
  select
    day::date as day,
    extract(day from day)::int as day_no,
    extract(day from date_trunc('month', day) + interval '1 month - 1 day')::int as month_days
  from generate_series(timestamp '2026-02-01', timestamp '2026-09-30', interval '1 day') as day
  where extract(month from day) in (2, 9)
),

priced as (
  select
    'vps' as resource_type, id, id as host_id, region, status, created as from_day, decommissioned as to_day,
    case when cost_synced_at is not null or approximate_cost > 0 then approximate_cost end as own_price
  from vps_instances
  union all
  select
    'ip', ip.id, ip.vps_instance_id, host.region, ip.status, ip.created, ip.released,
    case when ip.cost_synced_at is not null or ip.approximate_cost > 0 then ip.approximate_cost end
  from smtp_ip_addresses as ip
  join vps_instances as host on host.id = ip.vps_instance_id
),

daily as (
  select
    priced.resource_type, priced.id, priced.host_id, priced.status, days.day,
    div(price.micros, month_days) + case when day_no <= price.micros % month_days then 1 else 0 end as micros
  from priced
  join days on days.day >= priced.from_day and (priced.to_day is null or days.day < priced.to_day)
  left join provider_prices as listed
    on listed.resource_type = priced.resource_type and listed.region = priced.region
    and listed.valid_from <= days.day and (listed.valid_to is null or listed.valid_to > days.day)
  cross join lateral (select coalesce(priced.own_price, listed.monthly_price) * 1000000 as micros) as price
  where price.micros is not null
),

addresses as (
  select
    id, host_id, status, day,
    count(*) over (partition by host_id, day) as neighbours,
    row_number() over (partition by host_id, day order by id) as place
  from priced
  join days on days.day >= from_day and (to_day is null or days.day < to_day)
  where resource_type = 'ip'
),

parts as (
  select resource_type, id as ip_id, host_id, day, micros from daily where resource_type = 'ip'
  union all
  select
    'vps', addresses.id, daily.host_id, daily.day,
    div(daily.micros, coalesce(neighbours, 1))
      + case when place <= daily.micros % coalesce(neighbours, 1) then 1 else 0 end
  from daily
  left join addresses on addresses.host_id = daily.id and addresses.day = daily.day
  where daily.resource_type = 'vps'
),

users as (
  select
    assignment.smtp_ip_address_id as ip_id, days.day, domains.tenant_id,
    count(*) over (partition by assignment.smtp_ip_address_id, days.day) as neighbours,
    row_number() over (partition by assignment.smtp_ip_address_id, days.day order by domains.id) as place
  from domain_ip_assignments as assignment
  join domains on domains.id = assignment.domain_id
  join smtp_ip_addresses as ip
    on ip.id = assignment.smtp_ip_address_id and ip.status in ('assigned', 'warming', 'warmed', 'degraded')
  join days
    on days.day >= assignment.assigned_on and (assignment.unassigned_on is null or days.day < assignment.unassigned_on)
  where assignment.status in ('active', 'warming')
)

select
  coalesce(users.tenant_id, 'platform') as tenant_id,
  parts.resource_type,
  parts.day,
  sum(div(parts.micros, coalesce(neighbours, 1))
    + case when place <= parts.micros % coalesce(neighbours, 1) then 1 else 0 end) / 1000000 as usd
from parts
left join users on users.ip_id = parts.ip_id and users.day = parts.day
group by 1, 2, 3
