with
  waits as (
    select waits.service_name, waits.waited_for, waits.waited_up_to_ms, waits.measurements, edition.tenant_id,
      cast(waits.measured_from at time zone edition.platform_zone as date) as measured_day
    from inputs.latencies as waits
    cross join edition
  )

select
  tenant_id,
  service_name,
  waited_for,
  measured_day as tenant_day,
  measured_day as platform_day,
  cast(sum(measurements) as bigint) as measurements,
  cast(coalesce(sum(measurements) filter (waited_up_to_ms <= 50), 0) as bigint) as within_50_ms,
  cast(coalesce(sum(measurements) filter (waited_up_to_ms <= 100), 0) as bigint) as within_100_ms,
  cast(coalesce(sum(measurements) filter (waited_up_to_ms <= 150), 0) as bigint) as within_150_ms,
  cast(coalesce(sum(measurements) filter (waited_up_to_ms <= 200), 0) as bigint) as within_200_ms,
  cast(coalesce(sum(measurements) filter (waited_up_to_ms <= 300), 0) as bigint) as within_300_ms,
  cast(coalesce(sum(measurements) filter (waited_up_to_ms <= 500), 0) as bigint) as within_500_ms,
  cast(coalesce(sum(measurements) filter (waited_up_to_ms <= 750), 0) as bigint) as within_750_ms,
  cast(coalesce(sum(measurements) filter (waited_up_to_ms <= 1000), 0) as bigint) as within_1000_ms,
  cast(coalesce(sum(measurements) filter (waited_up_to_ms <= 1500), 0) as bigint) as within_1500_ms,
  cast(coalesce(sum(measurements) filter (waited_up_to_ms <= 2000), 0) as bigint) as within_2000_ms,
  cast(coalesce(sum(measurements) filter (waited_up_to_ms <= 3000), 0) as bigint) as within_3000_ms,
  cast(coalesce(sum(measurements) filter (waited_up_to_ms <= 5000), 0) as bigint) as within_5000_ms,
  cast(coalesce(sum(measurements) filter (waited_up_to_ms <= 10000), 0) as bigint) as within_10000_ms,
  max(waited_up_to_ms) filter (measurements > 0) as longest_ms
from waits
group by tenant_id, service_name, waited_for, measured_day
having sum(measurements) > 0
