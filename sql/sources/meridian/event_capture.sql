select
  stream::text as stream_name,
  day_start as counted_from,
  emitted::bigint as emitted,
  stored::bigint as stored
from event_pipeline_counts
