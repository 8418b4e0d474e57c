select
  id::text as content_id,
  generated as generated_at,
  accepted as is_accepted,
  ai_calls::bigint as ai_calls,
  rating::numeric(9, 4) as quality_score
from content_pieces
