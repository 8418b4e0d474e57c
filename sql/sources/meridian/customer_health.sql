select
  tenant_id::text as tenant_id,
  scored_on,
  usage::numeric(9, 4) as usage_score,
  engagement::numeric(9, 4) as engagement_score,
  business::numeric(9, 4) as business_score,
  relationship::numeric(9, 4) as relationship_score
from health_scores
