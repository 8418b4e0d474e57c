select
  edition.tenant_id,
  content.content_id,
  content.is_accepted,
  content.ai_calls,
  content.quality_score,
  cast(content.generated_at at time zone edition.platform_zone as date) as tenant_day,
  cast(content.generated_at at time zone edition.platform_zone as date) as platform_day
from inputs.content_activity as content
cross join edition
