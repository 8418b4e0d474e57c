with
  measurements as (
    select usage.host_name, usage.resource_kind, usage.used, usage.capacity, edition.tenant_id,
      cast(usage.used * 100 / usage.capacity as decimal(9, 4)) as used_percent,
      cast(usage.measured_at at time zone edition.platform_zone as date) as measured_day
    from inputs.resource_usage as usage
    cross join edition
  )

select
  tenant_id,
  host_name,
  resource_kind,
  measured_day as tenant_day,
  measured_day as platform_day,
  count(*) as measurements,
  sum(used) as used_sum,
  sum(capacity) as capacity_sum,
  sum(used_percent) as used_percent_sum,
  max(used_percent) as used_percent_peak
from measurements
group by tenant_id, host_name, resource_kind, measured_day
