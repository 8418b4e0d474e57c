select
  edition.tenant_id,
  reviews.vendor_name,
  reviews.reviewed_on as tenant_reviewed_day,
  reviews.reviewed_on as platform_reviewed_day,
  reviews.sla_score,
  reviews.cost_score,
  reviews.satisfaction_score
from inputs.vendor_reviews as reviews
cross join edition
