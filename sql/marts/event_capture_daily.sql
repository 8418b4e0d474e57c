with
  counts as (
    select counts.stream_name, counts.emitted, counts.stored, edition.tenant_id,
      cast(counts.counted_from at time zone edition.platform_zone as date) as counted_day
    from inputs.event_capture as counts
    cross join edition
  )

select
  tenant_id,
  stream_name,
  counted_day as tenant_day,
  counted_day as platform_day,
  cast(sum(emitted) as bigint) as emitted,
  cast(sum(stored) as bigint) as stored
from counts
group by tenant_id, stream_name, counted_day
